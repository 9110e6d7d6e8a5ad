import fc from 'fast-check'
import * as z from 'zod'
import { anyCondition } from '../../../test/cases/conditions.ts'
import { Condition } from './condition.ts'
import { factNames } from './fact-table.ts'

const faults = (written: unknown): string[] =>
  (Condition.safeParse(written).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

describe('a condition', () => {
  it('survives being written and read', () => {
    fc.assert(
      fc.property(anyCondition, condition => {
        expect(Condition.parse(JSON.parse(JSON.stringify(condition)))).toEqual(condition)
      }),
    )
  })

  it.each([
    ['an unknown fact', { fact: 'teir', is: 'gold' }, /^fact: .*"teir"; write one of name, plan, tier/],
    ['an attribute without a name', { fact: 'attribute.', known: true }, /^fact: .*attribute\.NAME/],
    [
      'an unknown operator',
      { fact: 'tier', equals: 'gold' },
      /^: there is no equals; .*write one of is, isNot/,
    ],
    ['a fact without an operator', { fact: 'seats' }, /^: say what seats must be: is, .*atLeast/],
    [
      'two operators',
      { fact: 'seats', atLeast: 1, atMost: 5 },
      /^atMost: .*atLeast: write two conditions, in all/,
    ],
    ['a bound on text', { fact: 'tier', atLeast: 5 }, /^atLeast: .*tier, which is a text; write one of is,/],
    ['a day of a number', { fact: 'arr', before: '2026-01-01' }, /^before: .*arr, which is a number/],
    ['text for a number', { fact: 'seats', is: 'many' }, /^is: write a number, .*not "many"/],
    ['text for a bound', { fact: 'seats', atLeast: '50' }, /^atLeast: .*number/],
    ['a number for text', { fact: 'tier', in: ['gold', 1] }, /^in: write values of one type/],
    ['a number for text alone', { fact: 'tier', in: [1] }, /^in: write a text, not 1/],
    ['text for a flag', { fact: 'parent', is: 'yes' }, /^is: write true or false, not "yes"/],
    [
      'no such day',
      { fact: 'customerSince', after: '2026-02-29' },
      /^after: write a day as YYYY-MM-DD, not "2026-02-29"/,
    ],
    ['part of a day', { fact: 'customerSince', withinLast: 1.5 }, /^withinLast: /],
    ['part of a quarter', { fact: 'renewalDate', inQuarter: 0.5 }, /^inQuarter: /],
    ['a quarter of a number', { fact: 'arr', inQuarter: 1 }, /^inQuarter: .*arr, which is a number/],
    ['null', { fact: 'tier', is: null }, /^is: write a text, a number, true or false/],
    ['an empty list', { all: [] }, /^all: write at least one/],
    ['an empty object', {}, /^: write one of all, any, not, fact, usage/],
    [
      'two kinds in one',
      { any: [{ fact: 'seats', is: 1 }], fact: 'tier', is: 'gold' },
      /^fact: .*any: write two/,
    ],
    ['an operator beside a list', { any: [{ fact: 'seats', is: 1 }], is: 1 }, /^is: .*any: write two/],
    ['usage without days', { usage: 'logins', atLeast: 3 }, /^withinDaysOfStart: write a number of days/],
    ['usage without a quantity', { usage: 'logins', withinDaysOfStart: 3 }, /^atLeast: write how much/],
    ['text', 'tier is gold', /^: write a condition/],
  ])('is refused for %s, saying what to write', (_, written, message) => {
    expect(faults(written)).toContainEqual(expect.stringMatching(message))
  })

  it('names the place of a fault, however deep', () => {
    const written = { all: [{ fact: 'tier', is: 'gold' }, { not: { any: [{ fact: 'seats', is: '9' }] } }] }
    expect(faults(written)).toEqual([expect.stringMatching(/^all\.1\.not\.any\.0\.is: /)])
  })

  it('may ask for every fact of the table', () => {
    for (const fact of factNames) expect(faults({ fact, known: true })).toEqual([])
  })

  it('has a schema for editors', () => {
    const schema = z.toJSONSchema(z.object({ when: Condition }), { io: 'input' })
    expect(JSON.stringify(schema)).toContain('"withinDaysOfStart"')
  })
})
