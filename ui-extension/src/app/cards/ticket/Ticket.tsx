import { EmptyState, Flex, Text } from '@hubspot/ui-extensions'
import type { TicketCard } from '@perennial/shared/wire/ticket-card'
import { Loaded } from '../../common/load/Loaded.tsx'
import { NoAccount } from '../record/NoAccount.tsx'
import { Cost } from './Cost.tsx'
import type { TicketConnector } from './connector.ts'
import { Escalations } from './Escalations.tsx'
import { TicketAccount } from './TicketAccount.tsx'

/** The card in the sidebar of a ticket: whose it is, what is at stake and what it costs. */
export const Ticket = ({ ticketId, connector }: { ticketId: number; connector: TicketConnector }) => (
  <Loaded
    what="The account of this ticket"
    question={`ticket ${ticketId}`}
    answer={() => connector.ticket(ticketId)}
    compact
  >
    {card => <TicketContent card={card} />}
  </Loaded>
)

function TicketContent({ card }: { card: TicketCard }) {
  const { account, noAccount, cost, escalations, ticket } = card
  if (noAccount) return <NoAccount why={noAccount} />
  if (!account) return null
  if (!account.isCustomer)
    return (
      <EmptyState title="Not a customer yet" imageName="companies" layout="vertical">
        <Text>{`${account.name} has no contract, so there is nothing to renew and no health score.`}</Text>
      </EmptyState>
    )
  return (
    <Flex direction="column" gap="sm">
      {cost ? <Cost cost={cost} /> : null}
      <TicketAccount account={account} />
      <Escalations escalations={escalations} ticketId={ticket.id} />
    </Flex>
  )
}
