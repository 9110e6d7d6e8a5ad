import { answer, contact } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { nps } from './nps.ts'

const ann = { contactId: 'ann' }

describe('NPS', () => {
  it.each([
    ['a ten', [answer(5, 10)], 100],
    ['a promoter', [answer(5, 9)], 90],
    ['a passive one', [answer(5, 7)], 60],
    ['a detractor at best', [answer(5, 6)], 40],
    ['a zero', [answer(5, 0)], 0],
    ['above the scale', [answer(5, 12)], 100],
    ['two on one day', [answer(5, 10), answer(5, 6, { id: 'b' })], 75],
    ['a newer answer twice as weighty as one 90 days older', [answer(0, 9), answer(90, 6)], 75],
    ['a person who changed her mind', [answer(10, 9, ann), answer(40, 0, ann)], 90],
    ['other kinds of survey', [answer(5, 9), answer(1, 1, { type: 'csat' })], 90],
    ['an answer on the first day of the window', [answer(364, 8)], 75],
  ])('%s', (_, surveys, expected) => {
    expect(readOf(nps, { surveys }).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['nobody answered', []],
    ['the last answer is a year old', [answer(365, 10)]],
    ['only another kind of survey was answered', [answer(5, 5, { type: 'csat' })]],
  ])('does not know when %s', (_, surveys) => {
    expect(readOf(nps, { surveys })).toEqual(isUnknown(/^No NPS survey was answered in 365 days$/))
  })

  it('names who answered, with a link', () => {
    const contacts = [contact('ann', { name: 'Ann', role: 'champion', url: 'https://crm.example/ann' })]
    expect(readOf(nps, { contacts, surveys: [answer(10, 9, ann)] })).toMatchObject({
      figure: 9,
      because: '1 answer in 365 days, latest NPS 9 on 2026-06-20',
      evidence: [{ text: 'NPS 9 on 2026-06-20, champion', url: 'https://crm.example/ann', personal: 'Ann' }],
      asOf: '2026-06-20',
    })
  })

  it('weighs an old answer less with a shorter half-life', () => {
    const surveys = [answer(0, 9), answer(90, 0)]
    const value = (halfLifeDays: number) => readOf(nps, { surveys }, { halfLifeDays }).value!
    expect(value(30)).toBeGreaterThan(value(180))
  })
})
