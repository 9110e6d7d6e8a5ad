import fc from 'fast-check'
import { touch } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { engagementRecency } from './engagement-recency.ts'

const read = (touchpoints: Touchpoint[], ownerLogs: boolean | null = null) =>
  readOf(engagementRecency, { touchpoints, ownerLogs })

describe('engagement recency', () => {
  it.each([
    ['today', 0, 100],
    ['a week ago', 7, 100],
    ['eighteen days ago', 18, 100 - (11 / 23) * 25],
    ['a month ago', 30, 75],
    ['45 days ago', 45, 57.5],
    ['two months ago', 60, 40],
    ['three months ago', 90, 20],
    ['four months ago', 120, 0],
    ['a year ago', 365, 0],
  ])('last two-way contact %s', (_, days, expected) => {
    expect(read([touch(days)]).value).toBeCloseTo(expected, 9)
  })

  it.each<[string, Touchpoint[], boolean | null, RegExp]>([
    ['nothing is logged', [], null, /missing logging/],
    ['everything is still to come', [touch(-3)], null, /No touchpoint is logged/],
    ['only we wrote', [touch(1, { channel: 'note', twoWay: false })], null, /one-way/],
    ['the owner never logs', [touch(1, { twoWay: false })], false, /logs no contact/],
  ])('does not know when %s', (_, touchpoints, ownerLogs, because) => {
    expect(read(touchpoints, ownerLogs)).toEqual(isUnknown(because))
  })

  it('looks past newer one-way touchpoints to the last time the customer took part', () => {
    expect(read([touch(1, { twoWay: false }), touch(60), touch(90)])).toEqual({
      value: 40,
      figure: 60,
      because: 'Last two-way contact on 2026-05-01',
      evidence: [{ text: 'call on 2026-05-01', url: null, personal: 'Quarterly call' }],
      asOf: '2026-05-01',
      applies: true,
    })
  })

  it('does not count a meeting that is still to come', () => {
    expect(read([touch(-3), touch(60)]).value).toBe(40)
  })

  it('never values an older contact more than a newer one', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const [newer, older] = [Math.min(a, b), Math.max(a, b)]
        expect(read([touch(newer)]).value!).toBeGreaterThanOrEqual(read([touch(older)]).value!)
      }),
    )
  })
})
