import { weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { activeUsers } from '../../model/usage.ts'
import type { Settings } from '../settings.ts'
import { usageLevel } from './usage-level.ts'

const usage = [
  ...weekly('logins', [10, 20, 30, 40, 500]),
  ...weekly('exports', [1, 0, 1]),
  ...weekly(activeUsers, [7, 9, 8]),
]
const scale = {
  linear: [
    [0, 0],
    [200, 100],
  ] as [number, number][],
}
const read = (set: Settings) => readOf(usageLevel, { usage }, set)

describe('usage level', () => {
  it.each([
    ['one metric in four weeks', { metrics: ['logins'], scale }, 100, 50],
    ['one metric in a week', { metrics: ['logins'], scale, windowDays: 7 }, 10, 5],
    ['several, each once', { metrics: ['logins', 'exports', 'logins'], scale }, 102, 51],
    ['people, who are not added up', { metrics: [activeUsers], scale }, 9, 4.5],
    ['a metric without usage', { metrics: ['imports'], scale }, 0, 0],
    ['any use at all, untold what much is', { metrics: ['exports'] }, 2, 100],
  ])('%s', (_, set, figure, value) => {
    expect(read(set)).toMatchObject({ figure, value })
  })

  it('opens the sum', () => {
    expect(read({ metrics: ['logins', 'exports'] })).toMatchObject({
      because: '102 in the last 4 weeks: exports, logins',
      evidence: [
        { text: 'exports: 2.0', url: null },
        { text: 'logins: 100', url: null },
      ],
    })
  })

  it('says what to set, and does not know without usage', () => {
    expect(read({})).toEqual(isUnknown(/set metrics/))
    expect(readOf(usageLevel, {}, { metrics: ['logins'] })).toEqual(isUnknown(/No product usage/))
  })
})
