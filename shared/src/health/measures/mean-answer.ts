import type { Day } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Survey } from '../../model/survey.ts'
import { type Reading, unknown } from '../measure.ts'
import { type Scale, scaled } from '../scale.ts'
import { answerEvidence, answerInWords, newestAnswers } from './answers.ts'
import { countOf } from './count-of.ts'
import { fadingMean } from './fading.ts'

interface Asked {
  kinds: readonly Survey['type'][]
  /** The figure one answer is. */
  figureOf(survey: Survey): number
  windowDays: number
  halfLifeDays: number
  scale: Scale
}

/** The mean of what each person answered last, newer answers weighing more. */
export function meanAnswer(view: AccountView, asOf: Day, { kinds, figureOf, ...settings }: Asked): Reading {
  const { windowDays, halfLifeDays, scale } = settings
  const answers = newestAnswers(view.surveys, kinds, asOf, windowDays)
  const [latest] = answers
  if (latest === undefined) return unknown(`No ${surveyOf(kinds)} was answered in ${windowDays} days`)
  const figure = fadingMean(
    answers.map(survey => ({ on: survey.on, value: figureOf(survey) })),
    asOf,
    halfLifeDays,
  )
  return {
    value: scaled(figure, scale),
    figure,
    because: `${countOf(answers.length, 'answer')} in ${windowDays} days, latest ${answerInWords(latest)}`,
    evidence: answers.slice(0, 5).map(survey => answerEvidence(survey, view.contacts)),
    asOf: latest.on,
    applies: true,
  }
}

const surveyOf = (kinds: readonly string[]): string =>
  kinds.length === 1 ? `${kinds[0]!.toUpperCase()} survey` : 'survey'
