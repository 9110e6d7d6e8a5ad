import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { type Filters, paramsOf } from '@perennial/shared/wire/filters'
import type { PortfolioRow, RowSort, RowsAsked } from '@perennial/shared/wire/portfolio'
import { bands } from '../../common/words/band.ts'
import { categories } from '../../common/words/names.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'
import { statuses } from '../shell/filterNames.ts'
import { amountIn, amountText, type Currency } from './amounts.ts'

interface RowsTableProps {
  rows: readonly PortfolioRow[]
  currency: Currency
  filters: Filters
  /** What the amount column says; `worth` shows what can be saved in its place. */
  amount: { label: string; of: 'amount' | 'worth' }
  /** Null where the order is fixed and all rows are shown. */
  sorting: { asked: RowsAsked; pages: number; askFor: (change: Partial<RowsAsked>) => void } | null
}

/** Accounts or renewals, one a line, each leading to its story. */
export function RowsTable({ rows, currency, filters, amount, sorting }: RowsTableProps) {
  const reader = useReader()
  const written = amountIn(currency, reader)
  const paging = sorting
    ? {
        paginated: true as const,
        pageCount: sorting.pages,
        page: sorting.asked.page,
        onPageChange: (page: number) => sorting.askFor({ page }),
      }
    : { paginated: false as const }
  return (
    <Table density="condensed" {...paging}>
      <TableHead>
        <TableRow>
          {columns(amount.label, amount.of).map(({ label, by }) => (
            <TableHeader key={label} {...sortProps(by, sorting)}>
              {label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(row => (
          <TableRow key={`${row.id} ${row.due}`}>
            <TableCell>
              <PageLink to="/accounts/:id" params={{ id: row.id, ...paramsOf(filters) }}>
                {row.name}
              </PageLink>
              <Text variant="microcopy">{row.owner ?? 'No owner'}</Text>
            </TableCell>
            <TableCell>
              <StatusTag variant={bands[row.band].variant} hollow={row.band === 'unscored'}>
                {row.score === null ? bands[row.band].label : `${bands[row.band].label}, ${row.score} of 100`}
              </StatusTag>
            </TableCell>
            <TableCell>
              <Text>{row.due === null ? 'No date' : reader.day(row.due)}</Text>
              <Text variant="microcopy">{stateText(row, reader)}</Text>
            </TableCell>
            <TableCell>
              <Text>{row.probability === null ? 'Unknown' : reader.percent(row.probability)}</Text>
              {row.category === null ? null : <Text variant="microcopy">{categories[row.category]}</Text>}
            </TableCell>
            <TableCell>
              <Text>
                {amountText(
                  amount.of === 'worth' ? { amount: row.worth, withoutRate: [] } : row,
                  written,
                  reader,
                )}
              </Text>
              {amount.of === 'worth' && row.worthBecause ? (
                <Text variant="microcopy">{row.worthBecause}</Text>
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const columns = (amount: string, of: RowSort): { label: string; by: RowSort }[] => [
  { label: 'Account', by: 'name' },
  { label: 'Health', by: 'score' },
  { label: 'Renewal', by: 'due' },
  { label: 'Probability', by: 'probability' },
  { label: amount, by: of },
]

function sortProps(by: RowSort, sorting: RowsTableProps['sorting']) {
  if (sorting === null) return {}
  const { asked, askFor } = sorting
  const direction =
    asked.sort === by
      ? ('ascending' as const)
      : asked.sort === `-${by}`
        ? ('descending' as const)
        : ('none' as const)
  return {
    sortDirection: direction,
    onSortChange: (next: string) => askFor({ sort: next === 'descending' ? `-${by}` : by }),
  }
}

const stateText = ({ status, notice }: PortfolioRow, { day }: Formats): string => {
  const state = status === 'decided' ? 'Decided' : statuses[status]
  return notice === null ? state : `${state}, notice by ${day(notice)}`
}
