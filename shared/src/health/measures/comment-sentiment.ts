import { measure } from '../measure.ts'
import { soundOf, toneScale } from './text/said.ts'
import { isWithin } from './within.ts'

/** How the comments beside survey answers sound, read like the text of tickets and with the same limits (`ticket_sentiment`). */
export const commentSentiment = measure({
  id: 'comment_sentiment',
  label: 'Sentiment of survey comments',
  group: 'sentiment',
  figure: 'mean tone of survey comments, −1 (bad) to 1 (good)',
  direction: 'more_is_better',
  subjective: true,
  needs: ['surveys', 'survey_comments'],
  horizonDays: 400,
  defaults: {
    windowDays: 365,
    halfLifeDays: 90,
    scale: toneScale,
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, ...settings }) {
    const texts = view.surveys
      .filter(({ on }) => isWithin(on, asOf, windowDays))
      .flatMap(({ id, on, type, comment }) => {
        const where = `comment on the ${type.toUpperCase()} answer`
        return comment === null ? [] : [{ id, on, text: comment, where, url: null }]
      })
    return soundOf(texts, 'survey comments', asOf, settings)
  },
})
