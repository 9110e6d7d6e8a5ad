import { answer } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { commentSentiment } from './comment-sentiment.ts'

const said = (comment: string | null, days = 5) =>
  readOf(commentSentiment, { surveys: [answer(days, 7, { comment })] })

describe('sentiment of survey comments', () => {
  it('hears what is written, whatever number stands beside it', () => {
    expect(said('The support is terrible and slow.').value!).toBeLessThan(50)
    expect(said('Excellent product and a helpful team.').value!).toBeGreaterThan(80)
  })

  it('quotes what decided', () => {
    expect(said('The support is terrible and slow.').evidence).toEqual([
      {
        text: 'complaint in the comment on the NPS answer of 2026-06-25',
        url: null,
        personal: '“The support is terrible and slow”',
      },
    ])
  })

  it.each([
    ['nothing is written', null, 5, /no text of survey comments/],
    ['too little is written', 'Good', 5, /Too little in survey comments/],
    ['it was written a year ago', 'The support is terrible and slow.', 365, /no text of survey comments/],
  ])('does not know when %s', (_, comment, days, because) => {
    expect(said(comment, days)).toEqual(isUnknown(because))
  })
})
