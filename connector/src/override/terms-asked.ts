import { type OverrideTerms, overrideTerms } from '@perennial/shared/override-terms'
import { ConfigError } from '../errors.ts'
import { refused } from '../ledger/refusals.ts'
import type { Scope } from '../view/scope.ts'

/** Who overrules the score of which account: a name or, from the CRM, the signed user's address. */
export interface Overriding extends OverrideTerms {
  accountId: string
  by: string
}

/** Reads a request; throws ConfigError that names the field as `named` calls it. */
export function termsAsked(asked: unknown, { asOf }: Scope, named = (field: string) => field): OverrideTerms {
  const terms = overrideTerms(asked, asOf)
  if (!('problem' in terms)) return terms
  const { value, problem, remedy } = terms
  const field = named(terms.field)
  throw value === null
    ? new ConfigError(`${field} ${problem}`, { field, remedy })
    : refused(field, value, problem, remedy)
}
