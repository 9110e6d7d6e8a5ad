import type { Score } from '../health/score.ts'
import type { AccountView } from '../model/account-view.ts'
import { isEscalated, isOpen } from '../model/ticket.ts'

/** Share of paid seats in use, as a measure value, from which more seats are a fair question. */
const nearlyFull = 95

/**
 * Whether sales may raise an expansion. Never while the account is anything but healthy, by a person's word or by the model, and
 * never with an escalated ticket open.
 */
export function expansionFlag(view: AccountView, score: Score): boolean {
  if (score.band !== 'healthy' || score.model.band !== 'healthy') return false
  const escalated = view.tickets.some(ticket => isEscalated(ticket) && isOpen(ticket, view.asOf))
  const licence = score.contributions.find(({ measure }) => measure === 'licence_use')
  return !escalated && (licence?.value ?? 0) >= nearlyFull
}
