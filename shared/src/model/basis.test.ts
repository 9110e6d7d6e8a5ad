import { weakest } from './basis.ts'

describe('the basis of a figure made of several facts', () => {
  it.each([
    [['stated', 'stated'], 'stated'],
    [['stated', 'derived'], 'derived'],
    [['assumed', 'derived', 'stated'], 'assumed'],
    [['derived', 'assumed'], 'assumed'],
    [[], 'stated'],
  ] as const)('%j is %s', (bases, expected) => {
    expect(weakest(bases)).toBe(expected)
  })
})
