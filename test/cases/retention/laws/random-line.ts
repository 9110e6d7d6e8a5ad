import fc from 'fast-check'
import { addDays } from '../../../../shared/src/day.ts'
import { type ContractLine, contractLine } from '../../../../shared/src/model/contract-line.ts'
import type { Allowed } from './allowed.ts'
import { maybe, randomDay, wholePrice } from './random-values.ts'

const span = fc.tuple(randomDay, maybe(fc.integer({ min: 1, max: 200 }))).map(([from, long]) => ({
  from,
  to: long === null ? null : addDays(from, long),
}))

const percent = fc.integer({ min: 1, max: 20 })
const randomUplift = fc.oneof(percent, fc.array(percent, { minLength: 1, maxLength: 3 }))

/** A contract line without an id yet, somewhere in three years. */
export const randomLine = (allowed: Allowed): fc.Arbitrary<ContractLine> =>
  fc
    .record({
      kind: fc.oneof(
        { weight: 9, arbitrary: fc.constant('recurring' as const) },
        { weight: 1, arbitrary: fc.constant('one_off' as const) },
      ),
      product: fc.constantFrom(null, 'core', 'extra'),
      minor: allowed.credits
        ? fc.oneof(
            wholePrice,
            wholePrice.map(price => -price / 4),
          )
        : wholePrice,
      currency: fc.constantFrom(...allowed.currencies),
      everyMonths: fc.constantFrom(1, 3, 12),
      seats: maybe(fc.integer({ min: 1, max: 20 })),
      start: randomDay,
      long: maybe(fc.integer({ min: 0, max: 500 })),
      terms: fc.constantFrom(null, 6, 12),
      autoRenews: fc.boolean(),
      notice: maybe(fc.record({ count: fc.nat({ max: 90 }), unit: fc.constant('days' as const) })),
      noticeGivenOn: fc.option(randomDay, { freq: 1 }),
      pauses: fc.array(span, { maxLength: 1 }),
      uplift: allowed.changes ? maybe(randomUplift) : fc.constant(null),
      steps: fc.array(fc.tuple(randomDay, wholePrice), { maxLength: allowed.changes ? 2 : 0 }),
      discounts: fc.array(fc.tuple(span, fc.integer({ min: 0, max: 100 })), {
        maxLength: allowed.changes ? 1 : 0,
      }),
    })
    .map(({ minor, currency, start, long, terms, steps, discounts, ...rest }) =>
      contractLine({
        id: '',
        accountId: '',
        ...rest,
        start,
        end: long === null ? null : addDays(start, long),
        termMonths: terms,
        price: { minor, currency },
        ramp: steps.map(([from, price]) => ({ from, price: { minor: price, currency }, seats: null })),
        discounts: discounts.map(([when, percent]) => ({ ...when, percent })),
      }),
    )
