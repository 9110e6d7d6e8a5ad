import fc from 'fast-check'
import { anyCondition, anyConditionWithoutKnown, anyFacts, facts } from '../../../test/cases/conditions.ts'
import type { Condition } from './condition.ts'
import { holds } from './condition-holds.ts'
import type { FactValue } from './facts.ts'

const yes: Condition = { fact: 'tier', is: 'gold' }
const no: Condition = { fact: 'tier', is: 'silver' }
const open: Condition = { fact: 'region', is: 'DE' }
const gold = facts({ tier: 'Gold' })

describe('a test of a fact', () => {
  it.each<[FactValue, object, boolean | null]>([
    ['Gold ', { is: 'gold' }, true],
    ['gold', { isNot: 'GOLD' }, false],
    ['gold', { in: ['silver', 'Gold'] }, true],
    ['gold', { in: ['silver'] }, false],
    ['Acme Retail GmbH', { contains: 'retail' }, true],
    ['Acme', { contains: 'retail' }, false],
    [50, { atLeast: 50 }, true],
    [50, { moreThan: 50 }, false],
    [50, { atMost: 50 }, true],
    [50, { lessThan: 50 }, false],
    [0, { is: 0 }, true],
    [true, { is: true }, true],
    [false, { is: true }, false],
    ['2026-01-01', { before: '2026-01-01' }, false],
    ['2025-12-31', { before: '2026-01-01' }, true],
    ['2026-01-01', { after: '2026-01-01' }, false],
    ['2026-06-30', { withinLast: 0 }, true],
    ['2026-05-31', { withinLast: 30 }, true],
    ['2026-05-30', { withinLast: 30 }, false],
    ['2026-07-01', { withinLast: 30 }, false],
    ['2026-07-30', { withinNext: 30 }, true],
    ['2026-07-31', { withinNext: 30 }, false],
    ['2026-06-29', { withinNext: 30 }, false],
    ['2026-06-30', { inQuarter: 0 }, true],
    ['2026-07-01', { inQuarter: 0 }, false],
    ['2026-07-01', { inQuarter: 1 }, true],
    ['2026-09-30', { inQuarter: 1 }, true],
    ['2026-10-01', { inQuarter: 1 }, false],
    ['2026-03-31', { inQuarter: -1 }, true],
    ['2027-01-01', { inQuarter: 3 }, true],
    ['2025-12-31', { inQuarter: -2 }, true],
    ['anything', { known: true }, true],
    ['anything', { known: false }, false],
  ])('on %p with %j answers %p', (value, test, answer) => {
    const condition = { fact: 'attribute.It', ...test } as unknown as Condition
    expect(holds(condition, facts({ 'attribute.It': value }))).toBe(answer)
  })

  it.each<[FactValue | undefined, object]>([
    [null, { is: 'gold' }],
    [null, { isNot: 'gold' }],
    ['', { isNot: 'gold' }],
    [undefined, { in: ['gold'] }],
    [null, { lessThan: 5 }],
    ['many', { atLeast: 5 }],
    ['many', { isNot: 5 }],
    ['soon', { before: '2026-01-01' }],
    [null, { inQuarter: 1 }],
    ['maybe', { is: true }],
  ])('on %p with %j is open', (value, test) => {
    const condition = { fact: 'attribute.It', ...test } as unknown as Condition
    expect(holds(condition, facts(value === undefined ? {} : { 'attribute.It': value }))).toBeNull()
  })

  it.each([
    ['60', { atLeast: 50 }],
    ['-1.5', { lessThan: 0 }],
    ['Yes', { is: true }],
    [2, { is: '2' }],
  ])('reads %p as %j asks for', (value, test) => {
    const condition = { fact: 'attribute.It', ...test } as unknown as Condition
    expect(holds(condition, facts({ 'attribute.It': value }))).toBe(true)
  })

  it('can ask for what is not known, and then is never open', () => {
    expect(holds({ fact: 'tier', known: false }, facts())).toBe(true)
    expect(holds({ fact: 'tier', known: true }, facts({ tier: null }))).toBe(false)
  })
})

describe('conditions together', () => {
  it.each<[Condition, boolean | null]>([
    [{ all: [yes, open] }, null],
    [{ all: [no, open] }, false],
    [{ all: [open, no] }, false],
    [{ all: [yes, yes] }, true],
    [{ any: [no, open] }, null],
    [{ any: [open, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: open }, null],
    [{ not: no }, true],
  ])('%j is %p', (condition, answer) => {
    expect(holds(condition, gold)).toBe(answer)
  })

  it('twice denied is the same', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (condition, known) => {
        expect(holds({ not: { not: condition } }, known)).toBe(holds(condition, known))
      }),
    )
  })

  it('denied together is each denied (De Morgan)', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { minLength: 1, maxLength: 4 }), anyFacts, (conditions, known) => {
        const denied = conditions.map(not => ({ not }))
        expect(holds({ not: { all: conditions } }, known)).toBe(holds({ any: denied }, known))
      }),
    )
  })

  it('once decided stay decided, whatever is learned of what was not known', () => {
    fc.assert(
      fc.property(anyConditionWithoutKnown, anyFacts, anyFacts, (condition, known, learned) => {
        const before = holds(condition, { ...known, firstUsage: () => null })
        if (before === null) return
        const values = Object.entries(known.values).map(([name, value]) => [
          name,
          value ?? learned.values[name]!,
        ])
        expect(holds(condition, { ...learned, values: Object.fromEntries(values) })).toBe(before)
      }),
    )
  })
})

describe('early usage', () => {
  const logins: Condition = { usage: 'logins', withinDaysOfStart: 30, atLeast: 10 }

  it.each([
    [{ quantity: 10, complete: false }, true],
    [{ quantity: 9, complete: false }, null],
    [{ quantity: 9, complete: true }, false],
    [null, null],
  ])('%j decides %p', (used, answer) => {
    expect(holds(logins, { ...facts(), firstUsage: () => used })).toBe(answer)
  })

  it('is asked for by metric and days, and open where no usage is known', () => {
    const asked: unknown[] = []
    const firstUsage = (...of: unknown[]) => {
      asked.push(of)
      return null
    }
    holds(logins, { ...facts(), firstUsage })
    expect(asked).toEqual([['logins', 30]])
    expect(holds(logins, facts())).toBeNull()
  })
})
