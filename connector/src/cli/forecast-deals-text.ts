import type { KeeperReport, KeptDeal } from '../keeper/keeper-report.ts'
import { columns, count } from './output.ts'
import { amountText } from './reports/amounts.ts'

export function dealsText(report: KeeperReport): string {
  const { dryRun, within, pipeline, opened, failed, alreadyOpen, without } = report
  const done = dryRun ? 'would be opened' : 'opened'
  return [
    `${count(opened.length, 'renewal deal')} ${done} in ${pipeline.label}, stage ${pipeline.stageLabel}; ${alreadyOpen} of those due within ${count(within, 'day')} have one.`,
    ...(opened.length === 0 ? [] : [dealRows(opened)]),
    ...failed.map(
      ({ name, renewalDate, category, message, retry }) =>
        `  ${name} ${renewalDate}: ${category}: ${message}${retry ? ' The next run looks whether it was made and goes on.' : ''}`,
    ),
    ...(without.length === 0 ? [] : [`${count(without.length, 'renewal')} need a person:`]),
    ...without.map(({ name, why }) => `  ${name}: ${why}`),
    ...(dryRun && opened.length > 0
      ? ['Nothing was written: run `perennial forecast deals --yes` to open them.']
      : []),
  ].join('\n')
}

const dealRows = (deals: readonly KeptDeal[]): string =>
  columns([
    ['renewal', 'notice by', 'account', 'amount', 'owner', 'deal'],
    ...deals.map(one => [
      one.renewalDate,
      one.noticeDate ?? '-',
      one.name,
      one.amount === null ? '?' : `${one.currency} ${amountText(Number(one.amount))}`,
      one.ownerName ?? 'nobody',
      one.deal ?? '-',
    ]),
  ])
