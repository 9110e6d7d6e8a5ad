import type { ExpansionPart } from '@perennial/shared/risk/expansion/expansion-score'
import { expansionLines } from './expansion-lines.ts'

const seats: ExpansionPart = {
  name: 'seat_use',
  label: 'Seats in use',
  value: 92,
  weight: 1,
  points: 92,
  because: '92 of 100 paid seats in use',
}
const unknown: ExpansionPart = {
  name: 'growth',
  label: 'Growth of use',
  value: null,
  weight: 0,
  points: 0,
  because: 'Too few weeks',
}

describe('the lines about expansion', () => {
  it('open the score to its parts, with what sales reads', () => {
    const because = '92 of 100 paid seats in use.'
    expect(
      expansionLines({ flag: true, score: 92, because, blockedBy: [], parts: [seats, unknown] }),
    ).toEqual([
      'Expansion: 92 of 100 (100 is most ready for more), may be raised.',
      '  Sales reads: 92 of 100 paid seats in use.',
      '        92  Seats in use: 92 of 100 at 100.0 % weight. 92 of 100 paid seats in use',
      '   no data  Growth of use: Too few weeks',
    ])
  })

  it('say what forbids it, and give no points where there is no score', () => {
    const blockedBy = ['The account is not scored', 'An escalated ticket is open']
    const parts = [{ ...seats, weight: 0, points: 0 }]
    expect(expansionLines({ flag: false, score: null, because: '', blockedBy, parts })).toEqual([
      'Expansion: no score, not to be raised.',
      '  Forbidden: The account is not scored',
      '  Forbidden: An escalated ticket is open',
      '        92  Seats in use: 92 of 100 paid seats in use',
    ])
  })
})
