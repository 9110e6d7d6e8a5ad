import { weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { incidents } from '../../model/usage.ts'
import { productIncidents } from './product-incidents.ts'

const read = (...counts: number[]) =>
  readOf(productIncidents, { usage: [...weekly('logins', [5]), ...weekly(incidents, counts)] })

describe('product incidents', () => {
  it.each([
    ['none', [], 0, 100],
    ['one', [0, 0, 1], 1, 80],
    ['two', [1, 0, 1], 2, 60],
    ['three in one week', [3], 3, 40],
    ['six', [2, 2, 2], 6, 0],
    ['one half a year ago', [...Array<number>(25).fill(0), 1], 0, 100],
  ])('%s', (_, counts, figure, value) => {
    expect(read(...counts)).toMatchObject({ figure, value })
  })

  it('names the weeks, the latest first', () => {
    expect(read(1, 0, 2)).toMatchObject({
      because: '3 incidents in the last 13 weeks',
      evidence: [
        { text: '1 incident in the week to 2026-06-30', url: null },
        { text: '2 incidents in the week to 2026-06-16', url: null },
      ],
    })
    expect(read().because).toBe('No incident in the last 13 weeks')
  })

  it('does not take an account of which nothing is reported for one without incidents', () => {
    expect(readOf(productIncidents)).toEqual(isUnknown(/incidents included/))
  })
})
