/** Rows as CSV (RFC 4180) with a header. A cell that a spreadsheet would take for a formula is given a leading quote. */
export function csv(rows: readonly object[], header: readonly string[]): string {
  const lines = rows.map(row => header.map(name => cell((row as Record<string, unknown>)[name])).join(','))
  return [header.join(','), ...lines].join('\r\n')
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = /^[=@\t\r]|^[+-](?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
