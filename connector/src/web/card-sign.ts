import type { CardSign } from '@perennial/shared/card'
import { evidenceInWords } from '@perennial/shared/health/evidence-in-words'
import type { Measure } from '@perennial/shared/health/measure'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Policy } from '@perennial/shared/policy'

/** What a measure says of an account, read with what it does untold. */
export function signOf(measure: Measure, view: AccountView, policy: Policy): CardSign {
  const { value, because, evidence } = measure.read(view, view.asOf, policy, measure.defaults)
  return {
    known: value !== null,
    because,
    evidence: evidence.map(one => ({ text: evidenceInWords(one), url: one.url })),
  }
}
