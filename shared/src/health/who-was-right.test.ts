import { type Nearer, nearerOf, whoWasRight } from './who-was-right.ts'

describe('nearer to how the renewal ended', () => {
  it.each([
    ['healthy', 'watch', 'renewed', 'person'],
    ['healthy', 'at_risk', 'lost', 'model'],
    ['watch', 'healthy', 'renewed', 'model'],
    ['at_risk', 'watch', 'lost', 'person'],
    ['watch', 'watch', 'lost', 'both'],
    ['healthy', 'unscored', 'renewed', 'unscored'],
    ['healthy', 'watch', null, 'open'],
  ] as const)('%s against %s, %s: %s', (said, model, outcome, nearer) => {
    expect(nearerOf(said, model, outcome)).toBe(nearer)
  })
})

describe('who was right', () => {
  const all = (person: number, model: number, ...others: Nearer[]): Nearer[] => [
    ...Array<Nearer>(person).fill('person'),
    ...Array<Nearer>(model).fill('model'),
    ...others,
  ]

  it('counts each, and shares only what tells the two apart', () => {
    expect(whoWasRight(all(3, 1, 'both', 'open', 'open', 'unscored'))).toMatchObject({
      person: 3,
      model: 1,
      both: 1,
      open: 2,
      unscored: 1,
      personShare: 0.75,
    })
  })

  it('is not said without a renewal that tells', () => {
    expect(whoWasRight(all(0, 0, 'both', 'open'))).toMatchObject({
      personShare: null,
      low: 0,
      high: 1,
      better: null,
    })
  })

  /** Wilson's 95 % interval of 3 in 3 is 44 to 100 %, of 4 in 4 51 to 100 %. */
  it.each([
    [3, 0, null],
    [4, 0, 'person'],
    [0, 4, 'model'],
    [12, 8, null],
  ])('is said of %i to %i only when the numbers carry it', (person, model, better) => {
    expect(whoWasRight(all(person, model)).better).toBe(better)
  })
})
