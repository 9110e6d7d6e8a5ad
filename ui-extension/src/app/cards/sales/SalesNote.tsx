import { DescriptionList, DescriptionListItem, Flex, StatusTag, Text } from '@hubspot/ui-extensions'
import type { SalesCard } from '@perennial/shared/wire/sales-card'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { SalesConnector } from './connector.ts'
import { pursuitOf } from './pursuit.ts'

/** What people in sales may know before they talk to a customer: whether more may be offered, why, and its tier. */
export const SalesNote = ({ companyId, connector }: { companyId: number; connector: SalesConnector }) => (
  <Loaded
    what="What sales may offer"
    question={`sales ${companyId}`}
    answer={() => connector.sales(companyId)}
    compact
  >
    {card => <Told card={card} />}
  </Loaded>
)

function Told({ card }: { card: SalesCard }) {
  const { label, variant, advice } = pursuitOf(card)
  return (
    <Flex direction="column" align="start" gap="sm">
      <StatusTag variant={variant}>{label}</StatusTag>
      <Text>{card.because === '' ? advice : `${card.because} ${advice}`}</Text>
      <DescriptionList direction="row">
        <DescriptionListItem label="Service tier">
          <Text>{card.tier ?? 'Unknown'}</Text>
        </DescriptionListItem>
      </DescriptionList>
    </Flex>
  )
}
