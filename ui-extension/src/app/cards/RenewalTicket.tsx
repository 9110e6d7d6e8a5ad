import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { httpTickets } from './ticket/connector.ts'
import { Ticket } from './ticket/Ticket.tsx'

hubspot.extend<'crm.record.sidebar'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <Ticket ticketId={context.crm.objectId} connector={httpTickets} />
  </Reader>
))
