import { daysBetween } from '../../day.ts'
import type { Survey } from '../../model/survey.ts'
import { type Measure, unknown } from '../measure.ts'

const horizon = 365
const halfLifeDays = 90

/** Survey answers of the last year, the newest of each person and kind, each half as weighty after 90 days. */
export const surveySentiment: Measure = {
  id: 'survey_sentiment',
  label: 'Survey sentiment',
  needs: ['surveys'],
  horizonDays: horizon,
  read(view, asOf) {
    const answers = newestPerPerson(
      view.surveys.filter(survey => survey.on <= asOf && daysBetween(survey.on, asOf) <= horizon),
    )
    if (answers.length === 0) return unknown('Nobody answered a survey in the last year')
    const weighted = answers.map(survey => ({
      value: favour(survey),
      weight: 0.5 ** (daysBetween(survey.on, asOf) / halfLifeDays),
    }))
    const total = weighted.reduce((sum, answer) => sum + answer.weight, 0)
    const mean = weighted.reduce((sum, answer) => sum + answer.value * answer.weight, 0) / total
    const latest = answers[0]!
    return {
      // A mean of hundreds may come out a hair above a hundred.
      value: Math.min(100, mean),
      because: `${answers.length} answer${answers.length === 1 ? '' : 's'} in a year, latest ${latest.type.toUpperCase()} ${latest.value} on ${latest.on}`,
      evidence: answers
        .slice(0, 5)
        .map(survey => ({ text: `${survey.type.toUpperCase()} ${survey.value} on ${survey.on}`, url: null })),
    }
  },
}

/** 0..100: NPS from 0 to 10, CSAT and CES from 1 to 5 (5 is best). */
const favour = (survey: Survey): number =>
  Math.min(100, Math.max(0, survey.type === 'nps' ? survey.value * 10 : ((survey.value - 1) / 4) * 100))

/** Surveys come latest first; an answer without a known person stands for itself. */
function newestPerPerson(surveys: readonly Survey[]): Survey[] {
  const seen = new Set<string>()
  return surveys.filter(survey => {
    const key = `${survey.contactId ?? survey.id}/${survey.type}`
    return !seen.has(key) && seen.add(key)
  })
}
