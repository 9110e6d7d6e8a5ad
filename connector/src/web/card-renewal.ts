import type { CardProbability, CardRenewal } from '@perennial/shared/card'
import { type Day, daysBetween } from '@perennial/shared/day'
import { toMinorUnits } from '@perennial/shared/ledger/lines/price-terms'
import type { Renewal } from '@perennial/shared/ledger/renewal'
import type { Contract } from '@perennial/shared/model/contract'
import { type Money, totals, withDigits } from '@perennial/shared/money'
import type { RenewalProbability, RiskReason } from '@perennial/shared/risk/renewal-probability'
import { disputed, sourceOf } from './card-sources.ts'
import type { StoredScore } from './stored-score.ts'

/** The next renewal: what is agreed, and what is to be expected of it. */
export function cardRenewal(
  renewal: Renewal,
  contracts: readonly Contract[],
  asOf: Day,
  stored: StoredScore | null,
): CardRenewal {
  const { date, noticeDate, origin, noticeOrigin, contract, state, autoRenews } = renewal
  const probability = stored?.probability ?? null
  return {
    date,
    daysUntil: date === null ? null : daysBetween(asOf, date),
    basis: origin.basis,
    source: sourceOf(origin, contract),
    disputed: contract.disputes
      .filter(({ fact }) => fact === 'renewal_date')
      .map(({ other }) => disputed(other)),
    state,
    autoRenews,
    noticeDate,
    noticeBasis: noticeOrigin?.basis ?? null,
    daysUntilNotice: noticeDate === null ? null : daysBetween(asOf, noticeDate),
    probability: probability && cardProbability(probability),
    category: stored?.category ?? null,
    forecast: probability && forecastOf(dueAmounts(renewal, contracts), probability.renews),
  }
}

/** One that was concluded before there were reasons has none. */
export function cardProbability({
  renews,
  low,
  high,
  because,
  ...more
}: RenewalProbability): CardProbability {
  const { raises, lowers } = more.reasons ?? { raises: [], lowers: [] }
  const plain = (reasons: readonly RiskReason[]) =>
    reasons.map(({ label, because: why }) => ({ label, because: why }))
  return {
    renews,
    low,
    high,
    because,
    contracts: more.contracts ?? null,
    reasons: { raises: plain(raises), lowers: plain(lowers) },
  }
}

/** What comes up together; null where one of the amounts is not known. */
function dueAmounts({ date, contract }: Renewal, contracts: readonly Contract[]): Money[] | null {
  const together = contracts.filter(({ end }) => end !== null && end === date)
  const amounts = (together.length > 0 ? together : [contract]).map(({ arr }) => arr)
  return amounts.every(arr => arr !== null) ? totals(amounts) : null
}

const forecastOf = (due: readonly Money[] | null, renews: number): CardRenewal['forecast'] =>
  due && {
    due: due.map(withDigits),
    weighted: due.map(({ minor, currency }) => withDigits({ minor: toMinorUnits(minor * renews), currency })),
  }
