import { Flex } from '@hubspot/ui-extensions'
import type { DealCard } from '@perennial/shared/wire/deal-card'
import { Loaded } from '../../common/load/Loaded.tsx'
import type { PageActions } from '../actions/Actions.tsx'
import { NoAccount } from '../record/NoAccount.tsx'
import type { DealConnector } from './connector.ts'
import { DealActions } from './DealActions.tsx'
import { DealPeople } from './DealPeople.tsx'
import { GapToTarget } from './GapToTarget.tsx'
import { NoRenewal } from './NoRenewal.tsx'
import { NoticeGiven } from './NoticeGiven.tsx'
import { Outlook } from './Outlook.tsx'
import { Timeline } from './Timeline.tsx'

interface DealProps {
  dealId: number
  connector: DealConnector
  page: Pick<PageActions, 'addAlert' | 'closeOverlay'>
}

/** The "Renewal" card in the middle column of a deal record. */
export const Deal = ({ dealId, connector, page }: DealProps) => (
  <Loaded what="The renewal of this deal" question={`deal ${dealId}`} answer={() => connector.deal(dealId)}>
    {(card, reload) => <DealContent card={card} connector={connector} page={page} onChanged={reload} />}
  </Loaded>
)

interface ContentProps extends Pick<DealProps, 'connector' | 'page'> {
  card: DealCard
  onChanged: () => void
}

function DealContent({ card, ...acting }: ContentProps) {
  const { account, noAccount, renewal } = card
  if (noAccount) return <NoAccount why={noAccount} />
  if (!account) return null
  if (!renewal) return <NoRenewal deal={card.deal} account={account} />
  return (
    <Flex direction="column" gap="md">
      <NoticeGiven renewal={renewal} />
      <GapToTarget card={card} renewal={renewal} />
      <DealActions card={card} account={account} renewal={renewal} {...acting} />
      <Timeline renewal={renewal} />
      <Outlook deal={card.deal} account={account} renewal={renewal} />
      <DealPeople heard={card.heard} missingRoles={card.missingRoles} />
    </Flex>
  )
}
