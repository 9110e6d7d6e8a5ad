import type { Day } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import type { Money } from '../../money.ts'
import type { Policy } from '../../policy.ts'
import { stepOn } from '../units/amount-on.ts'
import { linksOf } from '../units/links.ts'
import { timelinesOf } from '../units/timelines-of.ts'
import { linesOfContracts } from './lines-of-contracts.ts'

/** What each contract line of an account pays a year on a day, as known now, with what persons set by hand; by id of the line. */
export function paidOn(facts: LedgerFacts, policy: Policy, on: Day): ReadonlyMap<string, Money> {
  const { id, name, parentId, plan, tier, region, ownerId, segment, customerSince, url } = facts.account
  const account = { id, name, parentId, plan, tier, region, owner: ownerId, segment, customerSince, url }
  const book = { account, lines: linesOfContracts(facts, policy), adjustments: facts.adjustments }
  const timelines = timelinesOf(book, linksOf([book]), { measure: 'arr', policy: policy.ledger })
  return new Map(
    timelines.flatMap(({ lineId, currency, steps }) => {
      const step = stepOn(steps, on)
      return step === undefined ? [] : [[lineId, { minor: step.arr, currency }]]
    }),
  )
}
