import { differences } from './differences.ts'

const group = { group: 'all', n: 3, start: 300, nrr: '200/300', grr: null }

describe('the differences between an answer and what is right', () => {
  it.each([
    ['the same', { nrr: 2 / 3 }, []],
    ['a rate off by a millionth', { nrr: 0.666667 }, ['groups.0.nrr: 0.666667, expected "200/300"']],
    ['money off by less than half a cent', { start: 300.004 }, []],
    ['money off by a cent', { start: 300.01 }, ['groups.0.start: 300.01, expected 300']],
    ['zero for what is not known', { grr: 0 }, ['groups.0.grr: 0, expected null']],
    ['a number as text', { n: '3' }, ['groups.0.n: "3", expected 3']],
    ['more than was asked', { logo: 1 }, []],
  ])('%s', (_, said, found) => {
    const answer = { groups: [{ group: 'all', n: 3, start: 300, nrr: 2 / 3, grr: null, ...said }] }
    expect(differences({ groups: [group] }, answer)).toEqual(found)
  })

  it('misses a group and finds one too many', () => {
    expect(differences({ groups: [group] }, { groups: [] })).toEqual([
      `groups.0: not said, expected ${JSON.stringify(group)}`,
    ])
    expect(differences({ groups: [] }, { groups: [group] })).toHaveLength(1)
  })

  it('finds an account that should pay nothing', () => {
    expect(differences({ total: 1, accounts: { a: 1 } }, { total: 1, accounts: { a: 1, b: 2 } })).toEqual([
      'accounts.b: 2, expected not said',
    ])
  })

  it('wants a refusal where there is no right answer', () => {
    expect(differences({ refused: true }, { refused: 'a circle' })).toEqual([])
    expect(differences({ refused: true }, { total: 5 })).toEqual(['answered, expected a refusal'])
  })
})
