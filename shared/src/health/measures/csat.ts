import { measure } from '../measure.ts'
import { curve } from './curve.ts'
import { meanAnswer } from './mean-answer.ts'

/**
 * Satisfaction with what was asked about: the mean of what each person answered last, newer answers weighing more. By default 4
 * of 5, which counts as satisfied, is worth 80, and 3 is worth 50.
 */
export const csat = measure({
  id: 'csat',
  label: 'CSAT',
  group: 'sentiment',
  figure: 'mean CSAT answer, 1 to 5',
  direction: 'more_is_better',
  subjective: true,
  needs: ['surveys', 'csat'],
  horizonDays: 400,
  defaults: {
    windowDays: 365,
    halfLifeDays: 60,
    scale: curve([1, 0], [2, 20], [3, 50], [4, 80], [5, 100]),
    staleDays: 30,
  },
  read: (view, asOf, _policy, settings) =>
    meanAnswer(view, asOf, { ...settings, kinds: ['csat'], figureOf: ({ value }) => value }),
})
