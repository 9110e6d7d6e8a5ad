import { type TicketCost, ticketCost } from '@perennial/shared/health/ticket-cost'
import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import type { AccountView } from '@perennial/shared/model/account-view'
import { isEscalated, isOpen, type Ticket } from '@perennial/shared/model/ticket'
import { type Escalation, TicketCard } from '@perennial/shared/wire/ticket-card'
import { keptRules } from '../../scoring/kept-rules.ts'
import { lastScores, standingOf } from '../../scoring/last-scores.ts'
import type { Tx } from '../../store/store.ts'
import { isCustomer } from '../../view/customers.ts'
import { ticketFrom } from '../../view/tickets.ts'
import { ageOf } from '../age.ts'
import { lastConcluded } from './last-concluded.ts'
import { asLinked, type MirroredRecord } from './mirrored-record.ts'
import { recordAccount } from './record-account.ts'
import type { CardDesk } from './record-card-endpoint.ts'
import { seenAccounts } from './seen-accounts.ts'

/** The answer the card on a ticket is drawn from: what it costs the account it is of. */
export async function ticketCard(tx: Tx, desk: CardDesk, record: MirroredRecord): Promise<TicketCard> {
  const { scope, source } = desk
  const { portalId } = scope
  const { views, none } = await seenAccounts(tx, desk, record.companyIds.slice(0, 1))
  const [view] = views
  const last = await lastConcluded(tx, portalId, record.companyIds.slice(0, 1))
  return TicketCard.parse({
    ...ageOf(desk.scope.asOf, desk.portal, desk.source),
    ticket: asNow(record, desk),
    account:
      view === undefined
        ? null
        : recordAccount(
            view,
            adjustedContracts(view, source.config.policy),
            last.get(view.account.id),
            source.config,
          ),
    noAccount: none,
    cost: view && isCustomer(view, source.config) ? await costOf(tx, desk, view, record.id) : null,
    escalations: view === undefined ? [] : escalationsOf(view),
  })
}

/** As the CRM has it now, even if that is later than the day of the figures. */
function asNow(record: MirroredRecord, { scope }: CardDesk): TicketCard['ticket'] {
  const ticket = ticketFrom(asLinked(record, null), { ...scope, asOf: '9999-12-31' })!
  const { id, subject, priority, openedOn, closedOn } = ticket
  return { id, subject, priority, openedOn, closedOn, isEscalated: isEscalated(ticket) }
}

async function costOf(
  tx: Tx,
  { scope, source }: CardDesk,
  view: AccountView,
  ticketId: string,
): Promise<TicketCost> {
  const rules = await keptRules(tx, scope, source.config)
  const last = await lastScores(tx, scope.portalId, [view.account.id], scope.asOf)
  return ticketCost(view, ticketId, rules, standingOf(last.get(view.account.id)))
}

const escalationsOf = ({ tickets, asOf }: AccountView): Escalation[] =>
  tickets
    .filter(ticket => isOpen(ticket, asOf) && isEscalated(ticket))
    .toSorted((a, b) =>
      a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn < b.openedOn ? -1 : 1,
    )
    .map(escalation)

const escalation = ({ id, subject, priority, openedOn, url }: Ticket): Escalation => ({
  id,
  subject,
  priority,
  openedOn,
  url,
})
