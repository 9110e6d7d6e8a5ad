import { policiesOf } from '@perennial/shared/ledger-policies'
import { type PoliciesReport, policiesReport } from '../../report/policies.ts'
import { columns } from '../output.ts'
import { amountText, measureName, rateText } from './amounts.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { levelOption, measureOption, windowOption } from './report-options.ts'

/** GRR and NRR of the same contracts under every policy of the configuration, and which accounts make the difference. */
export const policies: Report = async (session, options) => {
  const question = { ...windowOption(options), level: levelOption(options), measure: measureOption(options) }
  const { ledger, policies: own } = session.config.policy
  return askLedger(session, options, async ({ kept, conversion }) => {
    const report = await policiesReport(await kept(), policiesOf(ledger, own), { ...question, conversion })
    return { json: report, header, rows: report.differences, text: () => textOf(report) }
  })
}

const header = [
  ...['policy', 'unit', 'account', 'name', 'start', 'end', 'kept'],
  ...['startBefore', 'endBefore', 'keptBefore'],
]

const textOf = ({ from, to, level, currency, measure, policies, differences }: PoliciesReport): string =>
  [
    `Retention of ${measureName[measure]} from ${from} to ${to}, by ${level}, in ${currency}, under each policy.`,
    columns([['policy', 'n', 'start', 'end', 'NRR', 'GRR', 'logo'], ...policies.map(rateCells)]),
    differences.length === 0
      ? 'No account counts differently.'
      : columns([
          ['policy', 'account', 'start', 'end', 'kept', 'kept by default'],
          ...differences.map(differenceCells),
        ]),
  ].join('\n')

const rateCells = ({
  policy,
  n,
  start,
  end,
  nrr,
  grr,
  logo,
  intervals,
}: PoliciesReport['policies'][number]) => [
  policy,
  n,
  amountText(start),
  amountText(end),
  rateText(nrr, intervals.nrr),
  rateText(grr, intervals.grr),
  rateText(logo, intervals.logo),
]

const differenceCells = ({
  policy,
  name,
  start,
  end,
  kept,
  keptBefore,
}: PoliciesReport['differences'][number]) => [policy, name, ...[start, end, kept, keptBefore].map(amountText)]
