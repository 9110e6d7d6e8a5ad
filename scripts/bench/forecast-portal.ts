import type { PastQuarter } from '@perennial/shared/forecast/distribution/quarter-shock'
import type { RenewalSource } from '@perennial/shared/forecast/due-renewal'
import type { Concluded } from '@perennial/shared/forecast/likelihood'
import { sigmoid } from '@perennial/shared/risk/logistic/sigmoid'
import { seeded } from '@perennial/shared/seeded'
import { addDays, addMonths } from '../../shared/src/day.ts'
import { sourceOf } from '../../test/cases/forecast.ts'
import { paying } from '../../test/cases/ledger-book.ts'
import { normals } from '../../test/cases/risk-rows.ts'

export const forecastAsOf = '2026-06-30'

/** One in ten belongs to a parent with five of them. */
const parentOf = (account: number): string | null =>
  Math.floor(account / 5) % 10 === 0 ? `parent ${Math.floor(account / 5)}` : null

/** Accounts in their third year, one renewal each in the third quarter of 2026. */
export function renewingAccounts(count: number): RenewalSource[] {
  const random = seeded(3)
  return Array.from({ length: count }, (_, at) => {
    const due = addDays('2026-07-01', at % 90)
    const terms = [36, 24, 12].map((months, term) => {
      const before = term === 0 ? {} : { replaces: [`${term - 1}`] }
      const arr = Math.round(1000 + 90_000 * random() ** 3)
      return paying(`${term}`, arr, addMonths(due, -months), addMonths(due, 12 - months), before)
    })
    return sourceOf(`account ${at}`, terms, {
      account: { parentId: parentOf(at), segment: `segment ${at % 4}`, owner: `owner ${at % 50}` },
    })
  })
}

/** What a model concluded about each of them. */
export function concludedOf(sources: readonly RenewalSource[]): Map<string, Concluded> {
  const random = seeded(4)
  return new Map(
    sources.map(({ book }) => [
      book.account.id,
      {
        renews: 0.6 + 0.4 * random() * 0.99,
        contracts: 0.1 * random(),
        because: 'Model 1.',
        band: 'watch',
        by: 'model',
        asOf: forecastAsOf,
      },
    ]),
  )
}

/** Quarters that are over, whose renewals moved together by a deviation of 0.3. */
export function pastQuarters(quarters: number, renewals: number): PastQuarter[] {
  const [random, normal] = [seeded(5), normals(6)]
  return Array.from({ length: quarters }, (_, quarter) => {
    const shock = 0.3 * normal()
    return {
      quarter: `${quarter}`,
      renewals: Array.from({ length: renewals }, (_, at) => {
        const logit = 2 + normal()
        return { cluster: parentOf(at), renews: sigmoid(logit), renewed: random() < sigmoid(logit + shock) }
      }),
    }
  })
}
