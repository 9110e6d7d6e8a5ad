import fc from 'fast-check'
import { addDays } from '../../shared/src/day.ts'
import type { Step } from '../../shared/src/ledger/lines/step.ts'
import type { Timeline, Unit } from '../../shared/src/ledger/units/unit.ts'
import { ledgerAccount } from '../../shared/src/model/ledger-account.ts'

/** What a line pays from which days on: `{ '2026-01-01': 100, '2026-07-01': 0 }`. */
export type Pays = Readonly<Record<string, number>>

export const timeline = (pays: Pays, currency = 'USD'): Timeline => ({
  lineId: 'line',
  product: null,
  replaces: [],
  lossCause: null,
  scheduledEnd: null,
  knownFrom: '2020-01-01',
  currency,
  steps: Object.entries(pays).map(
    ([from, arr]): Step => ({
      from,
      arr,
      lapsed: 0,
      seats: arr > 0 ? 1 : 0,
      cause: arr > 0 ? 'price' : 'end',
    }),
  ),
})

export const unit = (id: string, ...timelines: Timeline[]): Unit => ({
  id,
  account: ledgerAccount({ id }),
  timelines,
})

/** Steps that begin on any days of three years; amounts above nothing, unless a break is drawn. */
const anyTimeline = (breaks: boolean, currencies: readonly string[]): fc.Arbitrary<Timeline> =>
  fc
    .record({
      days: fc.uniqueArray(fc.nat(1100), { minLength: 1, maxLength: 6 }),
      amounts: fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 6, maxLength: 6 }),
      gaps: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      ends: fc.boolean(),
      currency: fc.constantFrom(...currencies),
    })
    .map(({ days, amounts, gaps, ends, currency }) => {
      const sorted = days.sort((a, b) => a - b)
      const pays = sorted.map((day, at): [string, number] => {
        const none = breaks ? gaps[at]! : ends && at > 0 && at === sorted.length - 1
        return [addDays('2023-01-01', day), none ? 0 : amounts[at]!]
      })
      return timeline(Object.fromEntries(pays), currency)
    })

export const anyUnits = ({
  breaks = true,
  lines = 3,
  currencies = ['USD'],
}: {
  breaks?: boolean
  lines?: number
  currencies?: string[]
} = {}): fc.Arbitrary<Unit[]> =>
  fc
    .array(fc.array(anyTimeline(breaks, currencies), { minLength: 1, maxLength: lines }), { maxLength: 12 })
    .map(all => all.map((timelines, at) => unit(`${at}`, ...timelines)))
