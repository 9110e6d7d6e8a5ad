import type { Day } from '@perennial/shared/day'
import { retention } from '@perennial/shared/ledger/retention'
import type { Audit } from './audit.ts'
import { type AuditedAccount, yearBefore } from './audited-account.ts'

/** NRR, GRR and logo retention of the last twelve months, a currency at a time, and what they rest on. */
export function retentionRates(customers: readonly AuditedAccount[], asOf: Day): Audit['retention'] {
  const currencies = [
    ...new Set(customers.flatMap(({ opening }) => opening.map(({ currency }) => currency))),
  ].sort()
  const rates = currencies.flatMap(
    currency =>
      retention(
        currency,
        customers.map(one => windowOf(one, currency)),
      ) ?? [],
  )
  if (rates.length === 0) return null
  return { from: yearBefore(asOf), to: asOf, rates, assumptions: assumptions(customers) }
}

const windowOf = ({ id, opening, arr }: AuditedAccount, currency: string) => ({
  accountId: id,
  opening: opening.find(one => one.currency === currency)?.minor ?? 0,
  closing: arr.find(one => one.currency === currency)?.minor ?? 0,
})

function assumptions(customers: readonly AuditedAccount[]): string[] {
  const guessed = customers.filter(({ amounts }) => amounts.some(({ basis }) => basis === 'assumed')).length
  const unknown = customers.filter(({ withoutAmount }) => withoutAmount > 0).length
  return [
    'Point to point, by account: what the accounts that paid at the start pay at the end. New customers, and those who came back in between, are in neither.',
    'Gross retention caps each account at what it paid at the start, not the portfolio.',
    'A contract counts from its start up to, not including, its end; a renewal that is late counts as lost until it is recorded.',
    'As the CRM reads today: amounts that were changed afterwards count as they stand now. Currencies are not added up.',
    ...(guessed > 0 ? [`${guessed} accounts count with terms that are assumed.`] : []),
    ...(unknown > 0
      ? [`${unknown} accounts have a contract without an amount, which counts as nothing.`]
      : []),
  ]
}
