import { touch } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { responseGap } from './response-gap.ts'

const sent = (days: number, facts: Partial<Touchpoint> = {}) =>
  touch(days, { id: `sent-${days}`, channel: 'email', direction: 'outbound', twoWay: false, ...facts })
const answered = (days: number) =>
  touch(days, { id: `answer-${days}`, channel: 'email', direction: 'inbound' })
/** Something sent so many days ago and answered after so many days. */
const exchange = (days: number, gap: number) => [sent(days), answered(days - gap)]
/** Answers take two days. */
const norm = [...exchange(300, 2), ...exchange(250, 2), ...exchange(200, 1), ...exchange(150, 9)]
const read = (touchpoints: Touchpoint[], ownerLogs: boolean | null = true) =>
  readOf(responseGap, { touchpoints, ownerLogs })

describe('response gap', () => {
  it.each([
    ['as long as usual', [...norm, ...exchange(60, 2), ...exchange(30, 2)], 100],
    ['faster than usual', [...norm, ...exchange(60, 0), ...exchange(30, 1)], 100],
    ['twice as long', [...norm, ...exchange(60, 4), ...exchange(30, 2)], 75],
    ['four times as long', [...norm, ...exchange(60, 8), ...exchange(30, 8)], 40],
    ['no answer for eight times as long', [...norm, sent(16)], 0],
    ['no answer yet, no longer than usual', [...norm, ...exchange(60, 2), ...exchange(30, 2), sent(2)], 100],
    [
      'several attempts are one, from the first on',
      [...norm, ...exchange(60, 4), sent(34), sent(32), answered(30)],
      75,
    ],
  ])('%s', (_, touchpoints, expected) => {
    expect(read(touchpoints).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['there is no norm', exchange(30, 2), true, /so there is no norm/],
    ['there is hardly an answer lately', [...norm, ...exchange(30, 2)], true, /Too few answers/],
    ['the owner never logs', [...norm, sent(16)], false, /logs no contact/],
  ])('does not know when %s', (_, touchpoints, ownerLogs, because) => {
    expect(read(touchpoints, ownerLogs)).toEqual(isUnknown(because))
  })

  it('takes neither notes nor what the customer sent for something that waits', () => {
    const waiting = [sent(16, { channel: 'note' }), sent(17, { direction: 'inbound' })]
    expect(read([...norm, ...exchange(60, 2), ...exchange(30, 2), ...waiting]).value).toBe(100)
  })

  it('names the day of what still waits, so that the words stay the same', () => {
    const reading = read([...norm, sent(16)])
    expect(reading.because).toBe("No answer since the email of 2026-06-14, the account's norm is 2 days")
    expect(reading.evidence[0]).toEqual({
      text: 'email on 2026-06-14, no answer yet',
      url: null,
      personal: 'Quarterly call',
    })
  })

  it('says how long answers take', () => {
    expect(read([...norm, ...exchange(60, 4), ...exchange(30, 2)])).toMatchObject({
      figure: 2,
      because: "Answers take 4 days, the account's norm is 2 days",
      asOf: '2026-06-02',
    })
  })
})
