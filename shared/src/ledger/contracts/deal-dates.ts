import { addMonths, type Day } from '../../day.ts'
import { type Basis, weakest } from '../../model/basis.ts'
import type { Deal } from '../../model/deal.ts'
import type { Origin } from '../../model/origin.ts'
import type { Policy } from '../../policy.ts'
import { type Claim, recordOf } from './claim.ts'
import { lineItemEnd, lineItemStart } from './line-item-terms.ts'
import { lastEnd } from './predecessors.ts'
import { asDay, type SignedDeal } from './signed-deal.ts'
import { termOf } from './yearly.ts'

/** The first day of a contract and how it is known. */
export interface Start {
  day: Day
  stated: boolean
  /** In words, e.g. "its close date". */
  from: string
}

/** Stated, or from the line items, or where the contract before ends, or the day the deal was won. */
export function startOf({ deal, on, purpose, predecessors }: SignedDeal): Start {
  if (asDay(deal.start) !== null) return { day: on, stated: true, from: 'contract start' }
  if (lineItemStart(deal) !== null) return { day: on, stated: false, from: 'start of its line items' }
  const before = purpose === 'renewal' ? lastEnd(predecessors) : null
  return before === null
    ? { day: on, stated: false, from: 'close date' }
    : { day: before, stated: false, from: 'end of the contract before' }
}

/**
 * What the deal itself says about its end: its contract properties, then its line items. Those of an addition speak
 * of the term of the whole contract, not of the part of it that is left: they count only where nothing else is said.
 */
export function ownEnds({ deal, adds }: SignedDeal, start: Start): Claim<Day>[] {
  const properties = [statedEnd(deal, start), endByTerm(deal, start)].filter(claim => claim !== null)
  const items = adds && properties.length > 0 ? null : lineItemEnd(deal, start.day)
  return items ? [...properties, items] : properties
}

function statedEnd(deal: Deal, start: Start): Claim<Day> | null {
  const end = asDay(deal.end)
  if (end === null || end <= start.day) return null
  return {
    value: end,
    basis: start.stated ? 'stated' : 'derived',
    rung: 'contract_properties',
    rule: start.stated
      ? 'contract dates of the deal'
      : `contract end of the deal, start taken from the ${start.from}`,
    record: recordOf(deal),
  }
}

/** A stated end is the better word of the same properties. */
function endByTerm(deal: Deal, start: Start): Claim<Day> | null {
  const months = termOf(deal.termMonths)
  if (months === null || renewsByItself(deal, start)) return null
  const end = asDay(deal.end)
  if (end !== null && end > start.day) return null
  return {
    value: addMonths(start.day, months),
    basis: 'derived',
    rung: 'contract_properties',
    rule: `${start.from} plus the term of ${months} months`,
    record: recordOf(deal),
  }
}

const renewsByItself = (deal: Deal, start: Start): boolean => start.stated && deal.autoRenews === true

/** Why a contract has no end at all; null when it has one, if only an assumed one. */
export function openEnded(deal: Deal, start: Start): Origin | null {
  const months = termOf(deal.termMonths)
  if (months !== null && renewsByItself(deal, start))
    return {
      basis: 'stated',
      rung: 'contract_properties',
      rule: `renews every ${months} months until ended`,
      record: recordOf(deal),
    }
  if (deal.withoutEnd === 'assumed_term') return null
  return {
    basis: 'derived',
    rung: 'last_won_deal',
    rule: 'open-ended, as contracts are in this portal until an end is entered',
    record: recordOf(deal),
  }
}

/** An addition without dates of its own ends with what it was added to. */
export function sharedEnd({ deal, adds, running }: SignedDeal): Claim<Day> | null {
  const end = adds ? lastEnd(running) : null
  const base = running.find(contract => contract.end === end)
  if (end === null || base === undefined) return null
  const { basis, rung } = base.origins.term
  return {
    value: end,
    basis: weakest(['derived', basis] satisfies Basis[]),
    rung,
    rule: `ends with the contract it was added to (${base.name})`,
    record: recordOf(deal),
  }
}

/** The last resort: a term of the usual length. */
export function assumedEnd(deal: Deal, start: Start, { assumedTermMonths }: Policy): Claim<Day> {
  return {
    value: addMonths(start.day, assumedTermMonths),
    basis: 'assumed',
    rung: 'last_won_deal',
    rule: `won recurring deal from its ${start.from} plus ${assumedTermMonths} months, since no usable end or term is stated`,
    record: recordOf(deal),
  }
}
