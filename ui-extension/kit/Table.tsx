import type { TableCellProps, TableElementProps, TableHeaderProps, TableProps } from '@hubspot/ui-extensions'
import { type CSSProperties, useRef } from 'react'
import { Pager } from './Pager.tsx'
import { classes } from './spacing.ts'
import { useOverflows } from './useOverflows.ts'

/** A wide table scrolls sideways inside its card and can then be reached by keyboard. */
export function Table(props: TableProps) {
  const { bordered = true, flush, density = 'default', children, testId } = props
  const frame = useRef<HTMLDivElement>(null)
  const overflows = useOverflows(frame)
  return (
    <>
      <div
        ref={frame}
        className={classes('k-table-frame', flush && 'k-flush')}
        {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': 'Table, scrolls sideways' } : {})}
      >
        <table className={classes('k-table', `k-${density}`, bordered && 'k-bordered')} data-test-id={testId}>
          {children}
        </table>
      </div>
      {props.paginated ? <Pager {...props} /> : null}
    </>
  )
}

export const TableHead = ({ children }: TableElementProps) => <thead>{children}</thead>
export const TableBody = ({ children }: TableElementProps) => <tbody>{children}</tbody>
export const TableFooter = ({ children }: TableElementProps) => <tfoot>{children}</tfoot>
export const TableRow = ({ children }: TableElementProps) => <tr>{children}</tr>

const widths: Record<'min' | 'max' | 'auto', CSSProperties> = {
  min: { width: '1%', whiteSpace: 'nowrap' },
  max: { width: '100%' },
  auto: {},
}

const shape = (width: TableCellProps['width'], align: TableCellProps['align']): CSSProperties => ({
  textAlign: align,
  ...(typeof width === 'number' ? { width } : widths[width ?? 'auto']),
})

export const TableCell = ({ children, width, align, colSpan }: TableCellProps) => (
  <td colSpan={colSpan} style={shape(width, align)}>
    {children}
  </td>
)

const nextDirection = { none: 'ascending', ascending: 'descending', descending: 'none' } as const

type SortedHeader = Extract<TableHeaderProps, { onSortChange: unknown }>
const isSorted = (props: TableHeaderProps): props is SortedHeader =>
  props.sortDirection !== undefined && props.sortDirection !== 'never'

export function TableHeader(props: TableHeaderProps) {
  const { children, width, align } = props
  if (!isSorted(props)) {
    return (
      <th scope="col" style={shape(width, align)}>
        {children}
      </th>
    )
  }
  return (
    <th scope="col" style={shape(width, align)} aria-sort={props.sortDirection}>
      <button
        type="button"
        className={`k-plain k-sort k-sort-${props.sortDirection}`}
        disabled={props.disabled}
        onClick={() => props.onSortChange(nextDirection[props.sortDirection])}
      >
        {children}
      </button>
    </th>
  )
}
