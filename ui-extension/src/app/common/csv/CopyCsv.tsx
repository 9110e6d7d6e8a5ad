import { Button, ButtonRow, useExtensionActions } from '@hubspot/ui-extensions'

type Cell = string | number | null

/** Copies a table as CSV, ready to paste into a spreadsheet: a page cannot hand out files. */
export function CopyCsv({ header, rows }: { header: readonly string[]; rows: readonly (readonly Cell[])[] }) {
  const { copyTextToClipboard, addAlert } = useExtensionActions<'pages'>()
  const copy = async () => {
    await copyTextToClipboard(csvOf(header, rows))
    addAlert({
      type: 'success',
      message: `${rows.length === 1 ? '1 row' : `${rows.length} rows`} copied as CSV.`,
    })
  }
  return (
    <ButtonRow>
      <Button variant="secondary" size="xs" onClick={copy}>
        Copy as CSV
      </Button>
    </ButtonRow>
  )
}

/** RFC 4180; unknown is an empty cell, and a text that a spreadsheet would run as a formula is kept a text. */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map(row => row.map(cellOf).join(',')).join('\r\n')

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
