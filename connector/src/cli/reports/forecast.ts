import { forecastGroupings } from '@perennial/shared/forecast/groups-of'
import type { ForecastPeriod } from '@perennial/shared/forecast/period'
import { forecastReport } from '@perennial/shared/forecast/report'
import { periodAsked } from '../../forecast/period-asked.ts'
import { pipelineAt } from '../../forecast/pipeline-at.ts'
import { quarterShockAt } from '../../forecast/quarter-shock-at.ts'
import { accountsInSegment } from '../../view/in-segment.ts'
import { type ForecastJson, forecastJson } from './forecast-json.ts'
import { forecastText } from './forecast-text.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { oneOf } from './report-options.ts'

/** The renewals of a period: up for renewal, expected, called, and what came; sums open to the renewals. */
export const forecast: Report = async (session, options) => {
  const { config } = session
  const by = options.by === undefined ? null : oneOf('--by', options.by, forecastGroupings, 'owner')
  const { segment, ...everybody } = options
  return askLedger(session, everybody, async ({ tx, scope, ...ledger }) => {
    const period: ForecastPeriod = periodAsked(
      options.period,
      scope.asOf,
      config.policy.ledger.fiscalYearStart,
    )
    const accounts = segment === undefined ? null : await accountsInSegment(tx, scope, config, segment)
    const pipeline = await pipelineAt(tx, scope, config, ledger)
    const items = pipeline
      .itemsIn(period, accounts)
      .filter(({ owner }) => options.owner === undefined || owner === options.owner)
    const report = forecastReport(items, {
      period,
      currency: ledger.conversion.currency,
      by,
      atWill: pipeline.atWillIn(period, accounts),
      shock: await quarterShockAt(tx, scope, pipeline),
    })
    const json = forecastJson(report, scope.asOf)
    return { json, header: csvColumns, rows: json.renewals.map(csvRow), text: () => forecastText(json) }
  })
}

const csvColumns = [
  ...[
    'account',
    'name',
    'parent',
    'owner',
    'segment',
    'due',
    'notice',
    'close',
    'state',
    'autoRenews',
    'basis',
  ],
  ...['target', 'forecast', 'final', 'expected', 'likelihood', 'category', 'categoryBy', 'modelCategory'],
  ...[
    'exposure',
    'expectedLoss',
    'uplift',
    'contraction',
    'originalCurrency',
    'originalTarget',
    'likelihoodBecause',
  ],
]

/** An account that pays in several currencies has them side by side in one cell. */
function csvRow({ original, ...item }: ForecastJson['renewals'][number]) {
  const each = original ?? []
  return {
    ...item,
    originalCurrency: each.map(({ currency }) => currency).join(' '),
    originalTarget: each.map(({ amount }) => amount).join(' '),
  }
}
