import fc from 'fast-check'
import { asOf, touch, viewOf } from '../../../../test/cases/account-view.ts'
import { defaultPolicy } from '../../policy.ts'
import { engagementRecency } from './engagement-recency.ts'

const read = (touchpoints: ReturnType<typeof touch>[]) =>
  engagementRecency.read(viewOf({ touchpoints }), asOf, defaultPolicy)

describe('engagement recency', () => {
  it.each([
    ['today', 0, 100],
    ['a week ago', 7, 100],
    ['half way to a month', 18.5, 87.5],
    ['a month ago', 30, 75],
    ['45 days ago', 45, 57.5],
    ['two months ago', 60, 40],
    ['three months ago', 90, 20],
    ['four months ago', 120, 0],
    ['a year ago', 365, 0],
  ])('last two-way contact %s', (_, days, expected) => {
    const whole = Math.floor(days)
    const value = (read([touch(whole)]).value! + read([touch(Math.ceil(days))]).value!) / 2
    expect(value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['nothing at all', [], /missing logging/],
    ['only mails and notes from us', [touch(1, { channel: 'note', twoWay: false })], /one-way/],
  ])('does not know when there is %s', (_, touchpoints, because) => {
    expect(read(touchpoints)).toEqual({ value: null, because: expect.stringMatching(because), evidence: [] })
  })

  it('looks past newer one-way touchpoints to the last time the customer took part', () => {
    const reading = read([touch(1, { twoWay: false }), touch(60), touch(90)])
    expect(reading.value).toBe(40)
    expect(reading.evidence).toEqual([{ text: 'call on 2026-05-01: Quarterly call', url: null }])
  })

  it('does not count a meeting that is still to come', () => {
    expect(read([touch(-3), touch(60)]).value).toBe(40)
  })

  it('says the day, so that the words stay the same while nothing happens', () => {
    const view = viewOf({ touchpoints: [touch(200)] })
    const today = engagementRecency.read(view, asOf, defaultPolicy)
    expect(today.because).toContain('2025-12-12')
    expect(engagementRecency.read(view, '2026-07-01', defaultPolicy)).toEqual(today)
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
