import fc from 'fast-check'
import { touch } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { engagementFrequency } from './engagement-frequency.ts'

/** Two contacts in each of the three quarters before. */
const habit = [100, 130, 190, 220, 280, 359].map(days => touch(days))
const read = (touchpoints: Touchpoint[], ownerLogs: boolean | null = true, set = {}) =>
  readOf(engagementFrequency, { touchpoints, ownerLogs }, set)
const mail = (days: number, id: string) => touch(days, { id, channel: 'email' })

describe('engagement frequency', () => {
  it.each([
    ['as often as usual', [touch(5), touch(40), ...habit], 80],
    ['half as often', [touch(5), ...habit], 45],
    ['half as often again', [touch(5), touch(6), touch(7), ...habit], 100],
    ['fallen silent', habit, 0],
    ['silent for as long as can be seen', [touch(380)], 0],
    ['a thread of mails on one day is one contact', [mail(5, 'a'), mail(5, 'b'), mail(5, 'c'), ...habit], 45],
    ['two channels on one day are two', [touch(5), mail(5, 'a'), ...habit], 80],
    ['notes and unanswered mails count nothing', [touch(5, { twoWay: false }), touch(40), ...habit], 45],
    ['a meeting to come counts nothing', [touch(-5), touch(40), ...habit], 45],
    ['a habit that has only begun is not multiplied up', [touch(5), touch(95), touch(96)], 45],
    ['the first contacts ever', [touch(5)], 80],
  ])('%s', (_, touchpoints, expected) => {
    expect(read(touchpoints).value).toBeCloseTo(expected, 9)
  })

  it.each<[string, Touchpoint[], boolean | null, RegExp]>([
    ['nothing was ever logged', [], true, /missing logging/],
    ['only we wrote', [touch(5, { twoWay: false })], true, /one-way/],
    ['it fell silent under an owner who never logs', habit, false, /logs no contact/],
  ])('does not know when %s', (_, touchpoints, ownerLogs, because) => {
    expect(read(touchpoints, ownerLogs)).toEqual(isUnknown(because))
  })

  it('counts the channels it is told', () => {
    expect(read([touch(5), mail(6, 'a'), ...habit], true, { channels: ['call'] }).value).toBe(45)
  })

  it('says how many of which kind, and what is usual', () => {
    expect(read([touch(5), mail(6, 'a'), mail(9, 'b'), ...habit]).because).toBe(
      '3 two-way contacts in 90 days (1 call, 2 email), usually 2.0',
    )
  })

  it('never falls when the customer takes part once more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(399), { maxLength: 12 }), fc.nat(89), (days, more) => {
        const touchpoints = days.map(day => touch(day))
        const after = read([...touchpoints, touch(more, { id: 'more', channel: 'meeting' })])
        expect(after.value!).toBeGreaterThanOrEqual(read(touchpoints).value ?? 0)
      }),
    )
  })
})
