const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/** A plain decimal number; "27.0" is 27. Null for all else: 1,234 is a thousand to one and a little over one to another. */
export const decimalOf = (value: string): number | null => (decimal.test(value) ? Number(value) : null)

const yes = new Set(['true', 'yes', 'y', '1'])
const no = new Set(['false', 'no', 'n', '0'])

/** Spreadsheets change the case. Null for what is neither. */
export function flagOf(value: string): boolean | null {
  const word = value.toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : null
}

/** The same words for what a spreadsheet writes in several ways: TRUE and True, 27 and 27.0. */
export function plainly(value: string): string {
  const word = value.toLowerCase()
  if (word === 'true' || word === 'false') return word
  return /^-?\d+\.\d*$/.test(value) ? String(Number(value)) : value
}
