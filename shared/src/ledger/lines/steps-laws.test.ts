import fc from 'fast-check'
import { addDays, type Day, daysBetween } from '../../day.ts'
import { LedgerPolicy } from '../../ledger-policy.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { arrOn } from './arr-of-line.ts'
import { stepsOf } from './steps-of.ts'

const [firstDay, days] = ['2023-12-01', 1_200] as const
const dayOf = (from: number) => (offset: number) => addDays(firstDay, from + offset)
const anyDay = fc.nat(days - 100).map(dayOf(0))
const anySpan = fc
  .tuple(fc.nat(800), fc.option(fc.integer({ min: 1, max: 300 })))
  .map(([from, length]) => ({ from: dayOf(0)(from), to: length === null ? null : dayOf(from)(length) }))
const usd = (minor: number) => ({ minor, currency: 'USD' })

const anyLine: fc.Arbitrary<ContractLine> = fc
  .record({
    start: fc.nat(300).map(dayOf(0)),
    end: fc.option(fc.integer({ min: 1, max: 700 }).map(dayOf(300))),
    price: fc.nat(1_000_000).map(usd),
    seats: fc.option(fc.nat(50)),
    everyMonths: fc.constantFrom(12 / 52, 1, 3, 6, 12, 36),
    termMonths: fc.constantFrom(null, 1, 12),
    autoRenews: fc.option(fc.boolean()),
    noticeGivenOn: fc.option(anyDay, { freq: 4 }),
    uplift: fc.oneof(
      fc.constant(null),
      fc.integer({ min: -5, max: 20 }),
      fc.array(fc.nat(15), { maxLength: 4 }),
    ),
    discounts: fc.array(
      fc.tuple(anySpan, fc.nat(100)).map(([span, percent]) => ({ ...span, percent })),
      { maxLength: 2 },
    ),
    pauses: fc.array(anySpan, { maxLength: 2 }),
    ramp: fc.uniqueArray(
      fc.record({ from: anyDay, price: fc.nat(1_000_000).map(usd), seats: fc.option(fc.nat(50)) }),
      { maxLength: 3, selector: step => step.from },
    ),
  })
  .map(said => contractLine({ id: 'a', accountId: 'acme', ...said }))

const anyPolicy = fc
  .record({
    graceDays: fc.constantFrom(0, 30),
    lateRenewal: fc.constantFrom('churn', 'keep', 'lapsed'),
    autoRenewal: fc.constantFrom('stated', 'assumed'),
    churnDate: fc.constantFrom('term_end', 'request'),
    pauses: fc.constantFrom('out', 'keep'),
  })
  .map(said => LedgerPolicy.parse(said))

const anySuccessor = fc.option(anyDay.map(start => contractLine({ id: 'b', accountId: 'acme', start })))
const everyDay: Day[] = Array.from({ length: days }, (_, at) => addDays(firstDay, at))

describe('the steps of any line under any policy', () => {
  it('are in order, no two neighbours alike, and come down to nothing when the line has ended', () => {
    fc.assert(
      fc.property(anyLine, anyPolicy, anySuccessor, (line, policy, successor) => {
        const steps = stepsOf(line, policy, successor)
        for (const [at, step] of steps.slice(1).entries()) {
          const before = steps[at]!
          expect(step.from > before.from).toBe(true)
          expect([step.arr, step.seats, step.lapsed]).not.toEqual([before.arr, before.seats, before.lapsed])
        }
        if (steps.length > 0) expect(steps[0]).toMatchObject({ cause: 'start', lapsed: 0 })
        if (steps.length > 0) expect(steps[0]!.arr).toBeGreaterThan(0)
        if (steps.length > 0 && successor !== null)
          expect(steps.at(-1)).toMatchObject({ arr: 0, lapsed: 0, seats: 0 })
      }),
    )
  })

  it('summed day by day are the sum of their spans', () => {
    fc.assert(
      fc.property(anyLine, anyPolicy, anySuccessor, (line, policy, successor) => {
        const steps = stepsOf(line, policy, successor)
        const byDay = everyDay.reduce((sum, day) => sum + arrOn(steps, day), 0)
        const until = addDays(firstDay, days)
        const bySpan = steps
          .filter(({ from }) => from < until)
          .reduce(
            (sum, { from, arr }, at) => sum + arr * daysBetween(from, earlier(steps[at + 1]?.from, until)),
            0,
          )
        expect(byDay).toBe(bySpan)
      }),
      { numRuns: 50 },
    )
  })

  it('say of each day what the agreement says of it', () => {
    const simple = anyLine.map(line => ({ ...line, uplift: null, noticeGivenOn: null }))
    fc.assert(
      fc.property(simple, anyDay, (line, on) => {
        const paid = arrOn(stepsOf(line, LedgerPolicy.parse({}), null), on)
        expect(Math.abs(paid - agreedOn(line, on))).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
      { numRuns: 500 },
    )
  })

  it('of two halves of a line add up to the whole, but for one minor unit a day where both round', () => {
    fc.assert(
      fc.property(anyLine, anyPolicy, anySuccessor, anyDay, (line, policy, successor, on) => {
        const [whole, one, other] = [line, half(line, Math.floor), half(line, Math.ceil)].map(part =>
          arrOn(stepsOf(part, policy, successor), on),
        )
        expect(Math.abs(one! + other! - whole!)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('of two halves add up exactly where the yearly amounts are whole', () => {
    const plain = anyLine.map(line => ({ ...line, uplift: null, discounts: [], everyMonths: 3 }))
    fc.assert(
      fc.property(plain, anyPolicy, anySuccessor, anyDay, (line, policy, successor, on) => {
        const paid = (part: ContractLine) => arrOn(stepsOf(part, policy, successor), on)
        expect(paid(half(line, Math.floor)) + paid(half(line, Math.ceil))).toBe(paid(line))
      }),
    )
  })

  it('do not depend on the order in which ramps, discounts and pauses are listed', () => {
    fc.assert(
      fc.property(anyLine, anyPolicy, anySuccessor, (line, policy, successor) => {
        const turned = {
          ...line,
          ramp: line.ramp.toReversed(),
          discounts: line.discounts.toReversed(),
          pauses: line.pauses.toReversed(),
        }
        expect(stepsOf(turned, policy, successor)).toEqual(stepsOf(line, policy, successor))
      }),
    )
  })
})

const earlier = (a: Day | undefined, b: Day): Day => (a !== undefined && a < b ? a : b)

const half = (line: ContractLine, round: (x: number) => number): ContractLine => ({
  ...line,
  price: usd(round(line.price!.minor / 2)),
  ramp: line.ramp.map(step => ({ ...step, price: usd(round(step.price.minor / 2)) })),
})

/** Said over again, plainly, for one day. */
function agreedOn(line: ContractLine, on: Day): number {
  const holds = ({ from, to }: { from: Day; to: Day | null }) => from <= on && (to === null || on < to)
  if (!holds({ from: line.start, to: line.end }) || line.pauses.some(holds)) return 0
  const begun = line.ramp.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? -1 : 1))
  const price = (begun.at(-1)?.price ?? line.price!).minor
  return line.discounts
    .filter(holds)
    .reduce((left, { percent }) => (left * (100 - percent)) / 100, (price * 12) / line.everyMonths)
}
