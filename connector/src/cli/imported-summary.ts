import type { FolderImport, Opportunities } from '../import/load/import-folder.ts'
import { type OddKindOfFact, oddKinds } from '../import/odd-kinds.ts'
import { columns, count } from './output.ts'

/** What an import did, for people. */
export function readableImport(
  report: FolderImport & { portalId: string; source: string; known: string },
): string {
  return [
    columns([
      ['file', 'kind', 'rows', 'added', 'changed', 'unchanged', 'odd'],
      ...report.files.map(({ file, kind, rows, added, changed, unchanged, odd }) => [
        file,
        kind,
        rows,
        added,
        changed,
        unchanged,
        odd,
      ]),
    ]),
    '',
    `Portal ${report.portalId}, source ${report.source}, known from ${report.known}: ${held(report)}.`,
    ...deals(report.opportunities),
    ...oddities(report),
  ].join('\n')
}

function held(report: FolderImport): string {
  const counted: [number, string][] = [
    [report.accounts, count(report.accounts, 'account')],
    [report.parentLinks, count(report.parentLinks, 'parent link')],
    [report.contractLines, count(report.contractLines, 'contract line')],
    [report.usage, count(report.usage, 'row of usage', 'rows of usage')],
    [report.tickets, count(report.tickets, 'ticket')],
    [report.surveys, count(report.surveys, 'survey')],
    [report.churnEvents, count(report.churnEvents, 'churn event')],
    [report.invoices, count(report.invoices, 'invoice')],
    [report.rates, count(report.rates, 'exchange rate')],
    [report.opportunities.count, count(report.opportunities.count, 'opportunity', 'opportunities')],
  ]
  return counted.flatMap(([n, text]) => (n > 0 ? [text] : [])).join(', ') || 'nothing'
}

function deals({ count: all, won, lost, open, wonValue, winRate, withoutAccount }: Opportunities): string[] {
  if (all === 0) return []
  const worth = wonValue === null ? 'in several currencies' : `worth ${wonValue.toLocaleString('en-US')}`
  const rate = winRate === null ? '' : `, ${(winRate * 100).toFixed(1)} % of closed ones won`
  return [
    `Opportunities: ${won} won ${worth}, ${lost} lost, ${open} open${rate}; ${withoutAccount} name no account.`,
  ]
}

function oddities({ odd, listed }: FolderImport): string[] {
  if (listed === null) return []
  return [
    '',
    ...Object.entries(odd).map(
      ([kind, n]) =>
        `${n} odd: ${oddKinds[kind as OddKindOfFact].means}; ${oddKinds[kind as OddKindOfFact].done}`,
    ),
    `Every odd row is listed in ${listed}`,
  ]
}
