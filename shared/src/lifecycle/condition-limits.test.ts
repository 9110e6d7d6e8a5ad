import { Condition } from './condition.ts'
import { beyondLimits, conditionLimits } from './condition-limits.ts'

const test = { fact: 'arr', atLeast: 1 }
const many = (tests: number) => ({ all: Array.from({ length: tests }, () => test) })
const deep = (levels: number): unknown => (levels <= 1 ? test : { not: deep(levels - 1) })
const long = (length: number) => ({ fact: 'owner', in: ['x'.repeat(length)] })

describe('the limits of a condition', () => {
  it.each([
    ['60 tests', many(60)],
    ['a depth of 8', deep(8)],
    ['texts of 500 characters', long(500)],
    ['what is no condition at all', 'tier is gold'],
  ])('allow %s', (_, written) => {
    expect(beyondLimits(written)).toBeNull()
  })

  it.each([
    ['61 tests', many(61), /more than 60 tests/],
    ['61 tests far down', { any: [{ all: [test] }, many(60)] }, /more than 60 tests/],
    ['a depth of 9', deep(9), /deeper than 8/],
    ['a text of 501 characters', long(501), /longer than 500 characters/],
  ])('refuse %s by name', (_, written, message) => {
    expect(Condition.safeParse(written).error!.issues).toMatchObject([
      { path: [], message: expect.stringMatching(message) },
    ])
  })

  it('are reached before what was written is read: no depth is too much for them', () => {
    let endless: unknown = test
    for (let level = 0; level < 100_000; level++) endless = { not: endless }
    expect(Condition.safeParse(endless).success).toBe(false)
    expect(beyondLimits(many(1_000_000))).toContain(String(conditionLimits.tests))
  })
})
