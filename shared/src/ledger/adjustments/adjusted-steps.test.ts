import fc from 'fast-check'
import type { Adjustment } from '../../model/adjustment.ts'
import { contractLine } from '../../model/contract-line.ts'
import type { Step } from '../lines/step.ts'
import { type AdjustedLife, adjustedSteps } from './adjusted-steps.ts'
import { adjustedCurrency, adjustedLossCause } from './adjusted-terms.ts'
import { adjustmentLine, adjustmentLines } from './adjustment-line.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

const word = (more: Partial<Adjustment> & { to?: number; seen?: number } = {}): Adjustment => {
  const { to = 150, seen = 100, ...rest } = more
  return {
    id: 'a1',
    accountId: '1',
    lineId: 'L',
    amount: usd(to),
    effective: '2026-03-01',
    kind: 'movement',
    holds: 'until_source_changes',
    sourceAmount: usd(seen),
    reason: 'price_change',
    lossCause: null,
    note: null,
    by: 'Ana',
    knownFrom: '2026-03-05',
    ...rest,
  }
}

const step = (from: string, arr: number, cause: Step['cause'] = 'price', lapsed = 0): Step => ({
  from,
  arr,
  lapsed,
  seats: arr === 0 ? 0 : 5,
  cause,
})
const year: Step[] = [step('2026-01-01', 100, 'start'), step('2027-01-01', 0, 'end')]
const risen: Step[] = [year[0]!, step('2026-07-01', 120), year[1]!]
const life: AdjustedLife = { start: '2026-01-01', end: '2027-01-01', currency: 'USD' }

/** "day amount cause" of each step. */
const told = (steps: readonly Step[]) => steps.map(({ from, arr, cause }) => `${from} ${arr} ${cause}`)
const adjusted = (steps: readonly Step[], ...words: Adjustment[]) => told(adjustedSteps(steps, words, life))

describe('a movement', () => {
  it('replaces the amount from its day until the line ends', () => {
    expect(adjusted(year, word())).toEqual([
      '2026-01-01 100 start',
      '2026-03-01 150 adjustment',
      '2027-01-01 0 end',
    ])
  })

  it('gives way on the day the source says something else', () => {
    expect(adjusted(risen, word())).toEqual([
      '2026-01-01 100 start',
      '2026-03-01 150 adjustment',
      '2026-07-01 120 price',
      '2027-01-01 0 end',
    ])
  })

  it('has no effect any more when the source has changed its mind about that day', () => {
    expect(adjusted(year, word({ seen: 90 }))).toEqual(told(year))
  })

  it('that is pinned outlives what the source says, but not the line', () => {
    expect(adjusted(risen, word({ holds: 'pin', seen: 90 }))).toEqual([
      '2026-01-01 100 start',
      '2026-03-01 150 adjustment',
      '2027-01-01 0 end',
    ])
    expect(adjusted(year, word({ holds: 'pin', effective: '2027-01-01' }))).toEqual(told(year))
  })

  it('on the first day of the line is how the line starts', () => {
    expect(adjusted(year, word({ effective: '2026-01-01' }))[0]).toBe('2026-01-01 150 start')
    expect(adjusted(year, word({ effective: '2025-06-01', holds: 'pin' }))[0]).toBe('2026-01-01 150 start')
  })

  it('down to nothing ends what is paid', () => {
    expect(adjusted(year, word({ to: 0 }))).toEqual(['2026-01-01 100 start', '2026-03-01 0 adjustment'])
  })

  it('is what lapses when the line ends unrenewed', () => {
    const late = [year[0]!, step('2027-01-01', 0, 'end', 100), step('2027-01-31', 0, 'end')]
    expect(adjustedSteps(late, [word()], life).map(({ lapsed }) => lapsed)).toEqual([0, 0, 150, 0])
  })

  it('keeps the seats the source counts', () => {
    expect(adjustedSteps(year, [word()], life).map(({ seats }) => seats)).toEqual([5, 5, 0])
  })
})

describe('a correction', () => {
  const correction = (more = {}) => word({ kind: 'correction', ...more })

  it('says what was paid all along, without a movement', () => {
    expect(adjusted(year, correction())).toEqual(['2026-01-01 150 start', '2027-01-01 0 end'])
  })

  it('leaves alone what the source said at other times', () => {
    expect(adjusted(risen, correction())).toEqual([
      '2026-01-01 150 start',
      '2026-07-01 120 price',
      '2027-01-01 0 end',
    ])
    expect(adjusted(risen, correction({ effective: '2026-08-01', seen: 120, to: 100 }))).toEqual(told(year))
  })

  it('of a movement by hand changes that movement and nothing before it', () => {
    const after = correction({ id: 'a2', to: 140, effective: '2026-04-01', knownFrom: '2026-05-01' })
    expect(adjusted(year, word(), after)).toEqual([
      '2026-01-01 100 start',
      '2026-03-01 140 adjustment',
      '2027-01-01 0 end',
    ])
  })

  it('fills in a price that no source knows', () => {
    const unknown = word({ kind: 'correction', sourceAmount: null })
    expect(adjusted([], unknown)).toEqual(['2026-01-01 150 start', '2027-01-01 0 end'])
  })
})

describe('several words on one line', () => {
  it('the one known last rules, and on the same day the higher id', () => {
    const later = word({ id: 'a0', to: 170, knownFrom: '2026-03-06' })
    const same = word({ id: 'a2', to: 180 })
    expect(adjusted(year, later, word())[1]).toBe('2026-03-01 170 adjustment')
    expect(adjusted(year, word(), same)[1]).toBe('2026-03-01 180 adjustment')
  })

  it('an earlier one goes on where a later one gives way', () => {
    const pinned = word({ holds: 'pin', effective: '2026-02-01' })
    const later = word({ id: 'a2', to: 170, knownFrom: '2026-03-06' })
    expect(adjusted(risen, pinned, later)).toEqual([
      '2026-01-01 100 start',
      '2026-02-01 150 adjustment',
      '2026-03-01 170 adjustment',
      '2026-07-01 150 price',
      '2027-01-01 0 end',
    ])
  })

  it('one in another currency than the line has no effect', () => {
    expect(adjusted(year, word({ amount: { minor: 1, currency: 'EUR' } }))).toEqual(told(year))
  })
})

describe('laws', () => {
  const day = fc.integer({ min: 1, max: 28 }).map(n => `2026-03-${String(n).padStart(2, '0')}`)
  const words = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      to: fc.integer({ min: 0, max: 500 }),
      seen: fc.constantFrom(100, 120),
      effective: fc.oneof(day, fc.constantFrom('2026-01-01', '2026-08-01', '2027-05-01')),
      kind: fc.constantFrom('movement', 'correction'),
      holds: fc.constantFrom('pin', 'until_source_changes'),
      knownFrom: day,
    }),
    { maxLength: 6, selector: ({ id }) => id },
  )

  it('the order in which adjustments are read means nothing, and nothing is paid after the end', () => {
    fc.assert(
      fc.property(words, list => {
        const spoken = list.map(word)
        const steps = adjustedSteps(risen, spoken, life)
        expect(adjustedSteps(risen, spoken.toReversed(), life)).toEqual(steps)
        expect(steps.filter(({ from }) => from >= '2027-01-01').every(({ arr }) => arr === 0)).toBe(true)
      }),
    )
  })

  it('corrections alone never make a step of their own', () => {
    fc.assert(
      fc.property(words, list => {
        const corrections = list.map(one => word({ ...one, kind: 'correction' }))
        const days = adjustedSteps(risen, corrections, life).map(({ from }) => from)
        expect(risen.map(({ from }) => from)).toEqual(expect.arrayContaining(days))
      }),
    )
  })
})

describe('revenue only a person knows of', () => {
  const alone = word({ lineId: null, sourceAmount: null, note: 'Side letter', lossCause: 'involuntary' })

  it('is a line by itself, open-ended', () => {
    expect(adjustmentLines([alone, word()])).toEqual([adjustmentLine(alone)])
    expect(adjustmentLine(alone)).toMatchObject({
      id: 'a1',
      name: 'Side letter',
      start: '2026-03-01',
      end: null,
      price: usd(150),
      everyMonths: 12,
      basis: 'stated',
    })
  })

  it('of unknown price or cause takes them from the last word', () => {
    const line = contractLine({ id: 'L', accountId: '1', start: '2026-01-01' })
    const euro = word({ id: 'a2', amount: { minor: 1, currency: 'EUR' }, knownFrom: '2026-04-01' })
    expect(adjustedCurrency(line, [euro, word()])).toBe('EUR')
    expect(adjustedCurrency(line, [])).toBeNull()
    expect(adjustedCurrency({ ...line, price: usd(1) }, [euro])).toBe('USD')
    expect(adjustedLossCause(line, [alone, word()])).toBe('involuntary')
    expect(adjustedLossCause({ ...line, lossCause: 'voluntary' }, [alone])).toBe('voluntary')
  })
})
