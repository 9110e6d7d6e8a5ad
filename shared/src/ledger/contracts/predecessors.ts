import { addDays, type Day } from '../../day.ts'
import type { Contract } from '../../model/contract.ts'
import type { Deal, DealPurpose } from '../../model/deal.ts'
import type { Money } from '../../money.ts'
import type { Policy } from '../../policy.ts'
import { yearly } from './yearly.ts'

/** A renewal is seldom signed earlier than this before the term it follows ends. */
const earliestSigningDays = 150
/** Below this share of what was paid, a deal beside an ending contract adds to it rather than renews it. */
const leastRenewedShare = 0.5

/** The contracts a renewal of that day can be about: those that end around it and that nothing follows yet. */
export function endingAround(contracts: readonly Contract[], on: Day, policy: Policy): Contract[] {
  const [earliest, latest] = [addDays(on, -policy.overdueDays), addDays(on, earliestSigningDays)]
  return contracts
    .filter(({ start, end }) => end !== null && start < on && end >= earliest && end <= latest)
    .filter(contract => !isTakenOver(contract, contracts))
}

/** What was paid a year under these contracts; null when none states an amount or they are in several currencies. */
export function paidUnder(contracts: readonly Contract[]): Money | null {
  const amounts = contracts.flatMap(({ arr }) => arr ?? [])
  const [first] = amounts
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null
  return { ...first, minor: amounts.reduce((sum, { minor }) => sum + minor, 0) }
}

/**
 * The purpose of a deal whose type does not tell a renewal from an expansion: a renewal when a contract ends
 * around it and its amount is about what was paid, else an expansion of what is in force, else new business.
 */
export function purposeByContext(
  deal: Deal,
  ending: readonly Contract[],
  running: readonly Contract[],
): Exclude<DealPurpose, 'existing' | 'unknown'> {
  if (deal.purpose !== 'existing' && deal.purpose !== 'unknown') return deal.purpose
  if (ending.length > 0 && renews(deal, paidUnder(ending))) return 'renewal'
  return deal.purpose === 'existing' && running.length > 0 ? 'expansion' : 'new'
}

/** Whether a deal beside ending contracts is about renewing them. Where amounts cannot be compared, the dates decide. */
export function renews(deal: Deal, paid: Money | null): boolean {
  const amount = yearly(deal.amount, deal.currency, deal.amountMeans, deal.termMonths ?? 12)
  if (amount === null || paid === null || deal.amountMeans === 'delta') return true
  return amount.currency === paid.currency && amount.minor >= leastRenewedShare * paid.minor
}

/** The day the last of them ends: where a renewal without a start of its own begins. */
export const lastEnd = (contracts: readonly Contract[]): Day | null =>
  contracts.reduce<Day | null>(
    (last, { end }) => (end !== null && (last === null || end > last) ? end : last),
    null,
  )

/** Whether something takes over on the day a contract ends, or the day after. */
export function isTakenOver({ end }: Contract, contracts: readonly Contract[]): boolean {
  if (end === null) return false
  const dayAfter = addDays(end, 1)
  return contracts.some(({ start }) => start === end || start === dayAfter)
}
