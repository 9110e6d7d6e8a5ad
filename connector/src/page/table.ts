import { type Html, html, nothing, type Part } from './html.ts'
import { plural } from './words.ts'

export interface Column<Row> {
  head: string
  cell(row: Row): Part
  /** Numbers stand to the right. */
  number?: boolean
  /** Share of the table's width in percent. */
  width: number
}

export interface Table<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  feet?: readonly Foot[]
}

/** A total under the rows: what it is of, and the column it stands in. */
export interface Foot {
  label: string
  at: number
  value: Part
}

/** A table whose rows become cards on a narrow screen; its first column names the row. */
export const table = <Row>({ caption, columns, rows, feet = [] }: Table<Row>): Html => html`
<table>
<caption>${caption}</caption>
<colgroup>${columns.map(({ width }) => html`<col style="width:${width}%">`)}</colgroup>
<thead><tr>${columns.map(headCell)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${columns.map((column, index) => bodyCell(column, row, index === 0))}</tr>\n`)}</tbody>
${feet.length > 0 && html`<tfoot>${feet.map(foot => footRow(foot, columns))}</tfoot>`}
</table>`

const headCell = <Row>({ head, number }: Column<Row>): Html =>
  html`<th scope="col"${number && html` class="number"`}>${head}</th>`

function bodyCell<Row>({ head, number, cell }: Column<Row>, row: Row, first: boolean): Html {
  const content = html`<div>${cell(row)}</div>`
  if (first) return html`<th scope="row">${content}</th>`
  return html`<td data-label="${head}"${number && html` class="number"`}>${content}</td>`
}

function footRow<Row>({ label, at, value }: Foot, columns: readonly Column<Row>[]): Html {
  const after = columns.length - at - 1
  return html`<tr><th scope="row" colspan="${at}"><div>${label}</div></th>
<td data-label="${columns[at]!.head}" class="number"><div>${value}</div></td>${after > 0 && html`<td colspan="${after}"></td>`}</tr>`
}

const shown = 15
/** Folding away less than this hides more than it saves. */
const worthFolding = 4

/** Splits a long list in what is shown at once and what is folded away. */
export const folded = <Row>(rows: readonly Row[]): [Row[], Row[]] =>
  rows.length < shown + worthFolding ? [[...rows], []] : [rows.slice(0, shown), rows.slice(shown)]

/** The first rows, and the others behind "Show the other 27 renewals". */
export function longTable<Row>(all: Table<Row> & { one: string; many: string }): Html {
  const [first, others] = folded(all.rows)
  return html`${table({ ...all, rows: first })}${more(others.length, all.one, all.many, () =>
    table({ caption: `${all.caption}, continued`, columns: all.columns, rows: others }),
  )}`
}

export const more = (number: number, one: string, many: string, rest: () => Html): Html =>
  number === 0
    ? nothing
    : html`<details><summary>Show the other ${plural(number, one, many)}</summary>${rest()}</details>`
