import { type SurveyFigures, surveyFigures } from '@perennial/shared/health/survey-figures'
import { surveysBetween } from '../../view/surveys-between.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { windowOption } from './report-options.ts'

/** NPS and CSAT of the answers given in a window, both ends included, with their margins. */
export const surveys: Report = async (session, options) => {
  const { from, to } = windowOption(options)
  return askLedger(session, options, async ({ tx, scope, accounts }) => {
    const figures = surveyFigures(await surveysBetween(tx, scope, { from, to, accounts }))
    return {
      json: { from, to, ...figures },
      header: ['survey', 'n', 'value', 'lower', 'upper'],
      rows: rowsOf(figures),
      text: () => [`Surveys answered from ${from} to ${to}.`, ...textOf(figures)].join('\n'),
    }
  })
}

const rowsOf = ({ nps, csat }: SurveyFigures) => [
  ...(nps
    ? [
        {
          survey: 'nps',
          n: nps.n,
          value: nps.nps,
          lower: nps.nps - nps.marginOfError,
          upper: nps.nps + nps.marginOfError,
        },
      ]
    : []),
  ...(csat ? [{ survey: 'csat', n: csat.n, value: csat.share, ...csat.interval }] : []),
]

/** Below this many answers a score says next to nothing: the counts do. */
const fewestAnswers = 30

const textOf = ({ nps, csat }: SurveyFigures): string[] => [
  nps === null
    ? 'NPS: nobody answered.'
    : `NPS ${nps.nps.toFixed(1)} ± ${nps.marginOfError.toFixed(1)}: ${nps.promoters} promoters, ${nps.passives} passives, ${nps.detractors} detractors of ${nps.n}${nps.n < fewestAnswers ? ' (too few for a trend)' : ''}.`,
  csat === null
    ? 'CSAT: nobody answered.'
    : `CSAT ${(csat.share * 100).toFixed(1)} % satisfied (${(csat.interval.lower * 100).toFixed(1)}-${(csat.interval.upper * 100).toFixed(1)}): ${csat.satisfied} of ${csat.n}.`,
]
