import { measure } from '../measure.ts'
import { curve } from './curve.ts'
import { meanAnswer } from './mean-answer.ts'

/**
 * Willingness to recommend: the mean of what each person answered last, newer answers weighing more. By default a detractor
 * (0 to 6) is worth 40 at most, a passive one 60 to 75, a promoter (9 or 10) 90 and more. Not the net promoter score of a
 * report, which a handful of people in one account cannot bear.
 */
export const nps = measure({
  id: 'nps',
  label: 'NPS',
  group: 'sentiment',
  figure: 'mean NPS answer, 0 to 10',
  direction: 'more_is_better',
  subjective: true,
  needs: ['surveys', 'nps'],
  horizonDays: 400,
  defaults: {
    windowDays: 365,
    halfLifeDays: 90,
    scale: curve([0, 0], [6, 40], [7, 60], [8, 75], [9, 90], [10, 100]),
    staleDays: 30,
  },
  read: (view, asOf, _policy, settings) =>
    meanAnswer(view, asOf, { ...settings, kinds: ['nps'], figureOf: ({ value }) => value }),
})
