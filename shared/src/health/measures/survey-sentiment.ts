import type { Survey } from '../../model/survey.ts'
import { measure } from '../measure.ts'
import { curve } from './curve.ts'
import { meanAnswer } from './mean-answer.ts'

/** Answers to surveys of all kinds together: what each person said last of each kind, newer answers weighing more. */
export const surveySentiment = measure({
  id: 'survey_sentiment',
  label: 'Survey sentiment',
  group: 'sentiment',
  figure: 'mean answer as per cent of its scale, whatever the kind of survey',
  direction: 'more_is_better',
  subjective: true,
  needs: ['surveys'],
  horizonDays: 400,
  defaults: {
    windowDays: 365,
    halfLifeDays: 90,
    scale: curve([0, 0], [100, 100]),
    staleDays: 30,
  },
  read: (view, asOf, _policy, settings) =>
    meanAnswer(view, asOf, { ...settings, kinds: ['nps', 'csat', 'ces'], figureOf: favour }),
})

/** 0..100: NPS from 0 to 10, CSAT and CES from 1 to 5 (5 is best). */
const favour = ({ type, value }: Survey): number =>
  Math.min(100, Math.max(0, type === 'nps' ? value * 10 : ((value - 1) / 4) * 100))
