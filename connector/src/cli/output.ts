/** A reader that has seen enough (`| head`) closes the pipe: that is an end, not a failure. */
export function endWithReader(): void {
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** Results go to stdout: one JSON object under --json, readable text otherwise. */
export function emit(json: boolean, result: unknown, text: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${text()}\n`)
}

/** Everything that is not the result goes to stderr. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Rows as aligned columns under a header; columns of numbers, amounts and percents to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const [header = [], ...body] = rows
  const widths = header.map((_, at) => Math.max(...rows.map(row => String(row[at]).length)))
  const right = header.map((_, at) => body.length > 0 && body.every(row => isNumeric(row[at]!)))
  return rows
    .map(row =>
      row
        .map((cell, at) =>
          right[at] ? String(cell).padStart(widths[at]!) : String(cell).padEnd(widths[at]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const isNumeric = (cell: string | number): boolean =>
  typeof cell === 'number' || /^(-?[\d,]+(\.\d+)?( %)?|-|\?|)$/.test(cell)

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
