import fc from 'fast-check'
import { anyCondition } from '../../../test/cases/conditions.ts'
import type { Condition } from './condition.ts'
import { inWords } from './condition-words.ts'
import { factKind } from './fact-table.ts'

const enterprise: Condition = { fact: 'tier', is: 'enterprise' }
const dach: Condition = { fact: 'region', in: ['DE', 'FR'] }
const large: Condition = { fact: 'seats', atLeast: 50 }

/** The same condition with every list of one taken apart: it means the same, and reads the same. */
const bare = (condition: Condition): Condition => {
  if ('not' in condition) return { not: bare(condition.not) }
  if ('all' in condition)
    return condition.all.length === 1 ? bare(condition.all[0]!) : { all: condition.all.map(bare) }
  if ('any' in condition)
    return condition.any.length === 1 ? bare(condition.any[0]!) : { any: condition.any.map(bare) }
  return condition
}

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [
      { all: [enterprise, { any: [dach, large] }] },
      'tier is enterprise and (region is one of DE, FR or seats at least 50)',
    ],
    [{ all: [{ any: [enterprise] }, dach] }, 'tier is enterprise and region is one of DE, FR'],
    [
      { all: [{ all: [{ any: [enterprise, large] }] }, dach] },
      '(tier is enterprise or seats at least 50) and region is one of DE, FR',
    ],
    [{ not: { any: [enterprise, large] } }, 'not (tier is enterprise or seats at least 50)'],
    [{ fact: 'arr', moreThan: 1_250_000.5 }, 'ARR more than 1,250,000.5'],
    [{ fact: 'segment', isNot: 'Mid Market, DE' }, 'segment is not "Mid Market, DE"'],
    [{ fact: 'name', contains: 'GmbH' }, 'name contains GmbH'],
    [{ fact: 'customerSince', before: '2024-01-01' }, 'customer since before 2024-01-01'],
    [{ fact: 'customerSince', withinLast: 90 }, 'customer since within the last 90 days'],
    [{ fact: 'attribute.Go-live', withinNext: 1 }, 'Go-live within the next day'],
    [{ fact: 'renewalDate', inQuarter: 1 }, 'renewal date in the next quarter'],
    [{ fact: 'renewalDate', inQuarter: 0 }, 'renewal date in this quarter'],
    [{ fact: 'renewalDate', inQuarter: -3 }, 'renewal date in the quarter 3 before this one'],
    [{ fact: 'measure.usage_trend', atMost: 30 }, 'measure usage trend at most 30'],
    [{ fact: 'attribute.tier', is: 'gold' }, '"tier" is gold'],
    [{ fact: 'owner', is: '17' }, 'owner is "17"'],
    [{ fact: 'owner', is: 'known' }, 'owner is "known"'],
    [{ fact: 'owner', known: false }, 'owner is not known'],
    [{ fact: 'parent', is: true }, 'has a parent account'],
    [{ fact: 'parent', is: false }, 'has no parent account'],
    [{ usage: 'logins', withinDaysOfStart: 30, atLeast: 10 }, 'logins at least 10 within the first 30 days'],
  ])('%j', (condition, words) => {
    expect(inWords(condition)).toBe(words)
  })

  it('mentions every fact', () => {
    fc.assert(
      fc.property(anyCondition, condition => {
        const words = inWords(condition)
        for (const name of subjects(condition)) expect(words).toContain(name)
      }),
    )
  })

  it('is never the same for two that differ', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, (one, other) => {
        const same = JSON.stringify(bare(one)) === JSON.stringify(bare(other))
        expect(inWords(one) === inWords(other)).toBe(same)
      }),
      { numRuns: 300 },
    )
  })

  it('opens and closes its parentheses, and tells different trees apart', () => {
    fc.assert(
      fc.property(anyCondition, condition => {
        const words = inWords(condition)
        expect(words.split('(').length).toBe(words.split(')').length)
        expect(inWords({ all: [condition, enterprise] })).not.toBe(inWords({ any: [condition, enterprise] }))
      }),
    )
  })
})

const subjects = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(subjects)
  if ('any' in condition) return condition.any.flatMap(subjects)
  if ('not' in condition) return subjects(condition.not)
  if ('usage' in condition) return [condition.usage]
  return condition.fact === 'parent' ? ['parent account'] : [factKind(condition.fact)!.label]
}
