import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { valueRealised } from './value-realised.ts'

const read = (realised: number | null, target: number | null) =>
  readOf(valueRealised, { account: { valueRealised: realised, valueTarget: target, url: 'https://crm/1' } })

describe('value realised', () => {
  it.each([
    [0, 0],
    [20, 18],
    [50, 45],
    [80, 75],
    [100, 100],
    [250, 100],
    [-10, 0],
  ])('%d of a target of 100 is worth %d', (realised, value) => {
    expect(read(realised, 100).value).toBeCloseTo(value, 9)
  })

  it("says both in the customer's own unit, and links the record", () => {
    expect(read(30, 40)).toMatchObject({
      figure: 0.75,
      because: "Reached 30 of 40, 75 % of the customer's own target",
      evidence: [{ text: 'Value realised 30, target 40', url: 'https://crm/1' }],
    })
  })

  it.each([
    ['there is no target', 30, null, /wants to get out/],
    ['the target is nothing', 30, 0, /target is 0/],
    ['nobody says what was reached', null, 40, /so far/],
  ])('does not know when %s', (_, realised, target, because) => {
    expect(read(realised, target)).toEqual(isUnknown(because))
  })
})
