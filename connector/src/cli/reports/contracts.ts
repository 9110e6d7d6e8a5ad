import { type ContractsReport, contractsReport } from '../../report/contracts.ts'
import { columns } from '../output.ts'
import { amountText } from './amounts.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { measureOption, policyOption } from './report-options.ts'

/** Every contract line with what it is worth by each name, the state of its renewal, and what the lint says of it. */
export const contracts: Report = async (session, options) => {
  const { policy, policyName } = policyOption(options, session.config.policy)
  const { renewalWindowDays, overdueDays } = session.config.policy
  return askLedger(session, options, async ({ books, scope }) => {
    const report = contractsReport(await books(), {
      asOf: scope.asOf,
      rules: { ...policy, renewalWindowDays, overdueDays },
      policyName,
      measure: measureOption(options),
    })
    return {
      json: report,
      header,
      rows: report.rows.map(row => ({ ...row })),
      text: () =>
        [
          `Contract lines on ${report.asOf}, policy ${policyName}.`,
          columns([
            [
              'account',
              'line',
              'from',
              'to',
              'currency',
              'ARR',
              'ACV',
              'TCV',
              'renewal',
              'on',
              'notice by',
              'basis',
            ],
            ...report.rows.map(row => [
              row.name,
              row.line,
              row.start,
              row.end ?? 'evergreen',
              row.currency ?? '?',
              ...[row.arr, row.acv, row.tcv].map(amount => (amount === null ? '-' : amountText(amount))),
              row.state.replaceAll('_', ' '),
              row.renewalDate ?? '-',
              row.noticeDate ?? '-',
              row.basis,
            ]),
          ]),
          ...report.totals.map(
            ({ currency, arr, carr }) =>
              `${currency}: ARR ${amountText(arr)}, CARR ${amountText(carr)} (with what is signed and not live, without what is known to end).`,
          ),
          ...findingsText(report.findings),
        ].join('\n'),
    }
  })
}

const header = [
  ...['account', 'name', 'line', 'contract', 'kind', 'product', 'plan', 'seats', 'start', 'end', 'currency'],
  ...[
    'arr',
    'amount',
    'acv',
    'tcv',
    'state',
    'renewalDate',
    'noticeDate',
    'optOutOpens',
    'earliestExit',
    'exit',
    'basis',
    'knownFrom',
    'url',
  ],
]

const samples = 3

/** What the lint found, by kind: how often, what to do, and the first few. */
const findingsText = (findings: ContractsReport['findings']): string[] =>
  [...Map.groupBy(findings, ({ code }) => code)].flatMap(([code, own]) => [
    `${code.replaceAll('_', ' ')}: ${own.length}${own.length > samples ? `, the first ${samples} of them (all with --json)` : ''}`,
    ...own.slice(0, samples).map(({ account, message, remedy }) => `  ${account}: ${message}; ${remedy}`),
  ])
