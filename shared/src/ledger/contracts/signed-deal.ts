import { type Day, isDay } from '../../day.ts'
import type { Contract } from '../../model/contract.ts'
import type { Deal, DealPurpose } from '../../model/deal.ts'
import type { Policy } from '../../policy.ts'
import { inForce } from './in-force.ts'
import { lineItemStart } from './line-item-terms.ts'
import { endingAround, purposeByContext } from './predecessors.ts'

/** A won recurring deal, the day it takes effect, and what it found in place. */
export interface SignedDeal {
  deal: Deal
  on: Day
  purpose: Exclude<DealPurpose, 'existing' | 'unknown'>
  /** What it follows or replaces: contracts that end around it, and open-ended ones. */
  predecessors: Contract[]
  /** What is in force when it takes effect. */
  running: Contract[]
  /** Whether it comes on top of what is in force, rather than in its place. */
  adds: boolean
}

/** The deals that make contracts, with their day of effect, in the order in which they take effect. */
export function recurringDeals(deals: readonly Deal[]): { deal: Deal; on: Day }[] {
  return deals
    .filter(({ status, purpose }) => status === 'won' && purpose !== 'one_off' && purpose !== 'ignore')
    .filter(deal => !neverInForce(deal))
    .flatMap(deal => {
      const on = asDay(deal.start) ?? lineItemStart(deal) ?? asDay(deal.closeDate)
      return on === null ? [] : { deal, on }
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.deal.id < b.deal.id ? -1 : 1))
}

/** Ended on the very day it began, as a purchase that was taken back at once. */
export const neverInForce = ({ start, end }: Pick<Deal, 'start' | 'end'>): boolean =>
  asDay(start) !== null && end === start

export function inContext(
  { deal, on }: { deal: Deal; on: Day },
  before: readonly Contract[],
  policy: Policy,
): SignedDeal {
  const ending = endingAround(before, on, policy)
  const running = before.filter(contract => inForce(contract, on))
  const purpose = purposeByContext(deal, ending, running)
  const openEnded = isRenewalByName(deal) ? running.filter(({ end }) => end === null) : []
  return {
    deal,
    on,
    purpose,
    predecessors: [...ending, ...openEnded],
    running,
    adds: purpose === 'expansion' || (purpose === 'downgrade' && deal.amountMeans === 'delta'),
  }
}

/** The contracts this one takes the place of: those a renewal follows, and those a downgrade changes. */
export function replacedBy({ deal, purpose, adds, running, predecessors }: SignedDeal): Contract[] {
  if (isRenewalByName(deal)) return predecessors
  return purpose === 'downgrade' && !adds ? running : []
}

/** Only a deal that says it is a renewal takes the place of another: for that a likeness is not enough. */
const isRenewalByName = ({ purpose }: Deal): boolean => purpose === 'renewal'

export const asDay = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)
