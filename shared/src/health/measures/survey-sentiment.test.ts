import fc from 'fast-check'
import { answer, viewOf } from '../../../../test/cases/account-view.ts'
import { anySurveys } from '../../../../test/cases/any-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Survey } from '../../model/survey.ts'
import { defaultPolicy } from '../../policy.ts'
import { surveySentiment } from './survey-sentiment.ts'

const read = (surveys: Survey[]) => readOf(surveySentiment, { surveys })

describe('survey sentiment', () => {
  it.each([
    ['NPS 10', [answer(0, 10)], 100],
    ['NPS 7', [answer(200, 7)], 70],
    ['NPS 0', [answer(5, 0)], 0],
    ['CSAT 5', [answer(5, 5, { type: 'csat' })], 100],
    ['CSAT 3', [answer(5, 3, { type: 'csat' })], 50],
    ['CES 1', [answer(5, 1, { type: 'ces' })], 0],
    ['an answer above its scale', [answer(5, 9, { type: 'csat' })], 100],
    ['an answer below its scale', [answer(5, -1)], 0],
    ['two people on one day', [answer(5, 10), answer(5, 4, { id: 'b' })], 70],
    ['a newer answer twice as weighty as one 90 days older', [answer(0, 10), answer(90, 1)], 70],
    ['an answer on the first day of the window', [answer(364, 6)], 60],
  ])('%s', (_, surveys, expected) => {
    expect(read(surveys).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['nobody answered', []],
    ['the last answer is a year old', [answer(365, 10)]],
  ])('does not know when %s', (_, surveys) => {
    expect(read(surveys)).toEqual(isUnknown(/No survey was answered in 365 days/))
  })

  it('hears each person once a kind, by the newest answer', () => {
    const ann = { contactId: 'ann' }
    const reading = read([answer(10, 9, ann), answer(40, 5, { ...ann, type: 'csat' }), answer(100, 0, ann)])
    expect(reading.because).toBe('2 answers in 365 days, latest NPS 9 on 2026-06-20')
    expect(reading.value).toBeGreaterThan(90)
  })

  it('hears answers without a known person one by one', () => {
    expect(read([answer(10, 8), answer(10, 4, { id: 'other' })]).value).toBeCloseTo(60, 9)
  })

  it('stays the same while days pass and no answer leaves the year', () => {
    fc.assert(
      fc.property(anySurveys, surveys => {
        const recent = surveys.filter(({ on }) => on > '2025-07-02')
        const view = viewOf({ surveys: recent })
        const later = surveySentiment.read(view, '2026-07-01', defaultPolicy, surveySentiment.defaults)
        expect(later.value ?? -1).toBeCloseTo(read(recent).value ?? -1, 9)
      }),
    )
  })

  it('never falls when somebody answers better', () => {
    fc.assert(
      fc.property(
        anySurveys,
        fc.nat(5),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (surveys, at, extra) => {
          const better = surveys.map((survey, index) =>
            index === at ? { ...survey, value: survey.value + extra } : survey,
          )
          expect(read(better).value ?? 0).toBeGreaterThanOrEqual((read(surveys).value ?? 0) - 1e-9)
        },
      ),
    )
  })
})
