import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { answerEvidence, answerInWords, detracts, newestAnswers } from './answers.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { fading } from './fading.ts'

/**
 * Detractors among those who answered: a mean hides the one who is angry. Each counts one on the day of the answer, fading by
 * half with every half-life; who answers better later is none any more.
 */
export const negativeSurvey = measure({
  id: 'negative_survey',
  label: 'Negative survey answers',
  group: 'sentiment',
  figure: 'detractors, each fading with age',
  direction: 'less_is_better',
  subjective: true,
  needs: ['surveys'],
  horizonDays: 400,
  defaults: {
    windowDays: 365,
    halfLifeDays: 60,
    scale: curve([0, 100], [1, 20], [2, 0]),
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, halfLifeDays, scale }) {
    const answers = newestAnswers(view.surveys, ['nps', 'csat'], asOf, windowDays)
    if (answers.length === 0) return unknown(`No NPS or CSAT survey was answered in ${windowDays} days`)
    const negative = answers.filter(detracts)
    const [latest] = negative
    const figure = negative.reduce((sum, { on }) => sum + fading(on, asOf, halfLifeDays), 0)
    return {
      value: scaled(figure, scale),
      figure,
      because: latest
        ? `${countOf(negative.length, 'negative answer')} in ${windowDays} days, latest ${answerInWords(latest)}`
        : `No negative answer among ${answers.length} in ${windowDays} days`,
      evidence: (latest ? negative : answers).slice(0, 5).map(one => answerEvidence(one, view.contacts)),
      asOf: answers[0]!.on,
      applies: true,
    }
  },
})
