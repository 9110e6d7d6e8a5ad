import { type HealthReport, healthGroupings, healthReport } from '../../report/health.ts'
import { standingScores } from '../../scoring/standing-scores.ts'
import { knowledgeOf } from '../../view/knowledge-of.ts'
import { columns } from '../output.ts'
import { amountText, percentText } from './amounts.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { oneOf, policyOption } from './report-options.ts'

/** Health of the portfolio, weighed by revenue, with the worst account of each group. */
export const health: Report = async (session, options) => {
  const by = options.by === undefined ? null : oneOf('--by', options.by, healthGroupings, 'owner')
  const { policy } = policyOption(options, session.config.policy)
  return askLedger(session, options, async ({ units, conversion, tx, scope }) => {
    const { asOf, portalId } = scope
    const scores = await standingScores(tx, portalId, asOf, knowledgeOf(scope).knownBefore)
    const paying = await units({ level: 'account', measure: 'arr', policy })
    const report = healthReport(paying, { asOf, by, conversion, scores })
    return { json: report, header, rows: report.groups.map(rowOf), text: () => text(report) }
  })
}

const header = [
  ...['group', 'accounts', 'scored', 'weighted', 'mean', 'worstId', 'worstName', 'worstScore'],
  ...['healthy', 'watch', 'atRisk', 'unscored', 'arr', 'arrAtRisk', 'scoredArr'],
]

const rowOf = ({ worst, bands, ...group }: HealthReport['groups'][number]) => ({
  ...group,
  worstId: worst?.id ?? null,
  worstName: worst?.name ?? null,
  worstScore: worst?.score ?? null,
  healthy: bands.healthy,
  watch: bands.watch,
  atRisk: bands.at_risk,
  unscored: bands.unscored,
})

const text = ({ asOf, by, currency, groups }: HealthReport): string =>
  [
    `Health of paying accounts as of ${asOf}, 0-100, 100 is best; amounts in ${currency}.`,
    columns([
      [
        by ?? 'group',
        'accounts',
        'weighed by ARR',
        'mean',
        'worst',
        'at risk',
        'not scored',
        'ARR',
        'ARR at risk',
        'ARR scored',
      ],
      ...groups.map(({ group, accounts, weighted, mean, worst, bands, arr, arrAtRisk, scoredArr }) => [
        group,
        accounts,
        shown(weighted),
        shown(mean),
        worst ? `${worst.score} ${worst.name}` : '-',
        bands.at_risk,
        bands.unscored,
        amountText(arr),
        amountText(arrAtRisk),
        percentText(scoredArr),
      ]),
    ]),
  ].join('\n')

const shown = (score: number | null): string => (score === null ? '-' : score.toFixed(1))
