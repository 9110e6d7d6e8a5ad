import { answer } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { csat } from './csat.ts'

const rated = (days: number, value: number, id = `csat-${days}`) => answer(days, value, { id, type: 'csat' })

describe('CSAT', () => {
  it.each([
    ['very satisfied', [rated(5, 5)], 100],
    ['satisfied', [rated(5, 4)], 80],
    ['so so', [rated(5, 3)], 50],
    ['dissatisfied', [rated(5, 2)], 20],
    ['very dissatisfied', [rated(5, 1)], 0],
    ['a newer answer twice as weighty as one 60 days older', [rated(0, 5), rated(60, 2)], 80],
    ['beside an NPS of 0', [rated(5, 4), answer(1, 0)], 80],
  ])('%s', (_, surveys, expected) => {
    expect(readOf(csat, { surveys }).value).toBeCloseTo(expected, 9)
  })

  it('does not know when only other surveys were answered', () => {
    expect(readOf(csat, { surveys: [answer(5, 10)] })).toEqual(isUnknown(/No CSAT survey/))
  })
})
