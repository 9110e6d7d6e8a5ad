/** Results go to stdout: one JSON object under --json, readable text otherwise. */
export function emit(json: boolean, result: unknown, text: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${text()}\n`)
}

/** Everything that is not the result goes to stderr. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Rows as aligned columns; numbers to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => String(row[at]).length)))
  return rows
    .map(row =>
      row
        .map((cell, at) =>
          typeof cell === 'number' ? String(cell).padStart(widths[at]!) : String(cell).padEnd(widths[at]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
