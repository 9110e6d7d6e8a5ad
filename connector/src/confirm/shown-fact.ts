import type { ConfirmableFact } from '@perennial/shared/model/confirmation'
import type { Contract } from '@perennial/shared/model/contract'
import type { Origin } from '@perennial/shared/model/origin'
import { decimalOf } from '@perennial/shared/money'

/** What is shown for a fact of a contract, as it would be confirmed, and how it is known. */
export interface ShownFact {
  value: string
  origin: Origin
}

/** Null where there is nothing to show, e.g. no end of an open-ended contract. */
export function shownFact(
  { end, arr, noticeDays, origins }: Contract,
  fact: ConfirmableFact,
): ShownFact | null {
  if (fact === 'renewal_date') return end === null ? null : { value: end, origin: origins.term }
  if (fact === 'arr') return arr && origins.arr ? { value: decimalOf(arr), origin: origins.arr } : null
  return noticeDays !== null && origins.notice ? { value: String(noticeDays), origin: origins.notice } : null
}
