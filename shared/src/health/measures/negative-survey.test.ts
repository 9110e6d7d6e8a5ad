import { answer, contact } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { negativeSurvey } from './negative-survey.ts'

const ann = { contactId: 'ann' }

describe('negative survey answers', () => {
  it.each([
    ['none among the answers', [answer(5, 7)], 100],
    ['an NPS of 6 today', [answer(0, 6)], 20],
    ['one half-life later', [answer(60, 6)], 60],
    ['two half-lives later', [answer(120, 0)], 80],
    ['a CSAT of 2', [answer(0, 2, { type: 'csat' })], 20],
    ['a CSAT of 3', [answer(0, 3, { type: 'csat' })], 100],
    ['two detractors today', [answer(0, 3), answer(0, 4, { id: 'b' })], 0],
    ['one among many who are happy', [answer(0, 3), answer(1, 10), answer(2, 10), answer(3, 10)], 20],
    ['one who has changed her mind', [answer(0, 9, ann), answer(30, 2, ann)], 100],
  ])('%s', (_, surveys, expected) => {
    expect(readOf(negativeSurvey, { surveys }).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['nobody answered', []],
    ['the last answer is a year old', [answer(365, 0)]],
    ['only effort was asked for', [answer(5, 1, { type: 'ces' })]],
  ])('does not know when %s', (_, surveys) => {
    expect(readOf(negativeSurvey, { surveys })).toEqual(isUnknown(/was answered in 365 days/))
  })

  it('names who is unhappy in the evidence, and nobody in the words that are kept', () => {
    const contacts = [contact('ann', { name: 'Ann', jobTitle: 'COO', url: 'https://crm.example/ann' })]
    const reading = readOf(negativeSurvey, { contacts, surveys: [answer(2, 9), answer(10, 3, ann)] })
    expect(reading.because).toBe('1 negative answer in 365 days, latest NPS 3 on 2026-06-20')
    expect(reading.evidence).toEqual([
      { text: 'NPS 3 on 2026-06-20', url: 'https://crm.example/ann', personal: 'Ann (COO)' },
    ])
  })
})
