import { DescriptionList, DescriptionListItem, Flex, Text } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import { arrText, glance } from '../../common/words/figures.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { Company } from '../company/Company.tsx'
import type { Connector } from '../company/connector.ts'
import { Band } from './Band.tsx'
import { WeakestMeasures } from './WeakestMeasures.tsx'

/** The sidebar card: what an account manager needs before picking up the phone. */
export const RenewalGlance = ({ companyId, connector }: { companyId: number; connector: Connector }) => (
  <Company companyId={companyId} connector={connector} compact>
    {card => (
      <Flex direction="column" gap="sm">
        <Band health={card.health} />
        <Essentials card={card} />
        <WeakestMeasures contributions={card.health.contributions} />
      </Flex>
    )}
  </Company>
)

function Essentials({ card }: { card: CompanyCard }) {
  const reader = useReader()
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label="Renewal">
        <Text>{glance(card.renewal, reader)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="ARR">
        <Text>{card.arr && card.arr.totals.length > 0 ? arrText(card.arr, reader) : 'Unknown'}</Text>
      </DescriptionListItem>
    </DescriptionList>
  )
}
