import type { AccountView } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { blocks, type Concluded } from './blocks.ts'
import { type ExpansionScore, expansionScore } from './expansion-score.ts'
import { salesReason } from './sales-reason.ts'
import { signs } from './signs.ts'

/** Whether an account is ready for more, and whether sales may say so. */
export interface Expansion extends ExpansionScore {
  /** Sales may raise an expansion. */
  flag: boolean
  /** Why, safe for sales to read; empty while the flag is down, so that nothing can be read from its words. */
  because: string
  /** What forbids the flag, for customer success; none while only the score is too low. */
  blockedBy: string[]
}

/** The score is high enough, and nothing forbids it. `contracts` are those of the view as they count on its day. */
export function expansionOf(
  view: AccountView,
  concluded: Concluded & { contracts: readonly Contract[] },
  policy: Policy,
): Expansion {
  const { flagFrom, highRisk } = policy.expansion
  const facts = { view, contracts: concluded.contracts, policy }
  const read = signs.map(sign => ({ ...sign, reading: sign.read(facts) }))
  const { score, parts } = expansionScore(read)
  const blockedBy = blocks(view, concluded, highRisk)
  const flag = score !== null && score >= flagFrom && blockedBy.length === 0
  return { score, flag, because: flag ? salesReason(read) : '', blockedBy, parts }
}
