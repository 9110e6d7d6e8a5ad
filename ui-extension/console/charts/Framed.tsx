import { type ReactNode, useId, useState } from 'react'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../../kit/Table.tsx'

/** A chart's numbers as a table; the first cell of a row may lead to its evidence. */
export interface Numbers {
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

interface FramedProps {
  title: string
  /** What the chart shows, in words: for who does not see it. */
  words: string
  /** What the reader must know of the figures, below them. */
  note?: ReactNode
  numbers: Numbers
  /** The picture; `about` is the id of the words. */
  children: (about: string) => ReactNode
}

/** A chart with its title, its description in words, and its numbers as a table one press away. */
export function Framed({ title, words, note, numbers, children }: FramedProps) {
  const about = useId()
  const [asTable, setAsTable] = useState(false)
  const empty = numbers.rows.length === 0
  return (
    <figure className="k-chart c-chart">
      <figcaption>
        <h2 className="k-heading">{title}</h2>
        <span className="k-hidden" id={about}>
          {words}
        </span>
        {empty ? null : (
          <button type="button" className="k-plain k-chart-switch" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </button>
        )}
      </figcaption>
      {empty ? (
        <p className="k-chart-empty">No data to show</p>
      ) : asTable ? (
        <NumbersTable {...numbers} />
      ) : (
        children(about)
      )}
      {note ? <p className="k-microcopy c-note">{note}</p> : null}
    </figure>
  )
}

const NumbersTable = ({ columns, rows }: Numbers) => (
  <Table density="condensed">
    <TableHead>
      <TableRow>
        {columns.map((column, index) => (
          <TableHeader key={column} {...(index > 0 && { align: 'right' as const })}>
            {column}
          </TableHeader>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map(({ key, cells }) => (
        <TableRow key={key}>
          {cells.map((cell, index) => (
            <TableCell key={columns[index]} {...(index > 0 && { align: 'right' as const })}>
              {cell}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
