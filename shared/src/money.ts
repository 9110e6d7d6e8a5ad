import * as z from 'zod'

/** An amount as integer minor units (cents) of an ISO 4217 currency. Never a float of major units. */
export const Money = z.object({ minor: z.int(), currency: z.string().length(3) })
export type Money = z.infer<typeof Money>

const digitsByCurrency = new Map<string, number>()

/** Minor digits of a currency (ISO 4217 as the platform's Intl data has it): USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digitsByCurrency.set(currency, digits)
  return digits
}

const isoCode = /^[A-Z]{3}$/
const decimal = /^\s*([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/

/**
 * Reads a CRM's decimal string ("1234.5") into minor units, rounding half away from zero.
 * Null when the text is no number, does not fit exactly or the currency is no ISO code: unknown, never zero.
 */
export function parseMoney(text: string | null | undefined, currency: string): Money | null {
  const match = text == null ? null : decimal.exec(text)
  const iso = currency.trim().toUpperCase()
  if (!match || !isoCode.test(iso)) return null
  const digits = minorDigits(iso)
  const exponent = Number(match[4] ?? 0) + digits
  const fraction = match[3] ?? ''
  const all = `${match[2]}${fraction}`
  const point = match[2]!.length + exponent
  if (Math.abs(exponent) > 30) return null
  const padded = point >= all.length ? all.padEnd(point + 1, '0') : all
  const whole = point <= 0 ? '0' : padded.slice(0, point)
  const rest = point < 0 ? '0' : (padded[Math.max(point, 0)] ?? '0')
  const minor = Number(whole) + (rest >= '5' ? 1 : 0)
  if (!Number.isSafeInteger(minor)) return null
  return { minor: match[1] === '-' && minor !== 0 ? -minor : minor, currency: iso }
}

/** Money for whoever knows no currencies: with the number of its minor digits. */
export const withDigits = ({ minor, currency }: Money) => ({ minor, currency, digits: minorDigits(currency) })

/** The same of an amount in major units, as reports have it, to the nearest minor unit. */
export function majorWithDigits(major: number, currency: string) {
  const digits = minorDigits(currency)
  return { minor: Math.round(major * 10 ** digits), currency, digits }
}

/** The amount as a decimal string of major units with exactly the currency's digits. */
export function decimalOf(money: Money): string {
  const digits = minorDigits(money.currency)
  const sign = money.minor < 0 ? '-' : ''
  const text = String(Math.abs(money.minor)).padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** One sum per currency, in order of first appearance: amounts of different currencies are never added. */
export function totals(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return [...sums].map(([currency, minor]) => ({ minor, currency }))
}

/** Human-readable, e.g. "USD 12,400.00"; cards format in the reader's own locale instead. */
export const readable = (money: Money): string => {
  const [whole, fraction] = decimalOf(money).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${money.currency} ${fraction === undefined ? grouped : `${grouped}.${fraction}`}`
}

/**
 * Orders by revenue, the largest first. Amounts of different currencies cannot be compared without a rate: the largest
 * single amount in major units decides, which is good enough to put what matters first, and is used for nothing else.
 */
export const largestFirst = (a: readonly Money[], b: readonly Money[]): number => largest(b) - largest(a)

const largest = (amounts: readonly Money[]): number =>
  Math.max(0, ...amounts.map(({ minor, currency }) => minor / 10 ** minorDigits(currency)))
