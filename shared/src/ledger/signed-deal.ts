import { type Day, isDay } from '../day.ts'
import type { Contract } from '../model/contract.ts'
import type { Deal, DealPurpose } from '../model/deal.ts'
import type { Policy } from '../policy.ts'
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
    .flatMap(deal => {
      const on = asDay(deal.start) ?? lineItemStart(deal) ?? asDay(deal.closeDate)
      return on === null ? [] : { deal, on }
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.deal.id < b.deal.id ? -1 : 1))
}

export function inContext(
  { deal, on }: { deal: Deal; on: Day },
  before: readonly Contract[],
  policy: Policy,
): SignedDeal {
  const ending = endingAround(before, on, policy)
  const running = before.filter(contract => inForce(contract, on))
  const purpose = purposeByContext(deal, ending, running)
  const openEnded = purpose === 'renewal' ? running.filter(({ end }) => end === null) : []
  return {
    deal,
    on,
    purpose,
    predecessors: [...ending, ...openEnded],
    running,
    adds: purpose === 'expansion' || (purpose === 'downgrade' && deal.amountMeans === 'delta'),
  }
}

/** The contracts in force that end when this one begins: those a renewal of open-ended ones or a downgrade takes the place of. */
export function replacedBy({ purpose, adds, running }: SignedDeal): Contract[] {
  if (purpose === 'renewal') return running.filter(({ end }) => end === null)
  return purpose === 'downgrade' && !adds ? running : []
}

export const asDay = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)
