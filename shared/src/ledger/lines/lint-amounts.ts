import type { ContractLine } from '../../model/contract-line.ts'
import { decimalOf, readable } from '../../money.ts'
import type { Remark } from './line-finding.ts'
import { toMinorUnits } from './price-terms.ts'
import { recurs } from './recurs.ts'

/** A twelfth, or twelve times, give or take a discount. */
const twelvefold = { least: 10, most: 14.4 }

/** Amounts that are missing, negative, in two currencies, or look as if entered for another interval. */
export function lintAmounts(line: ContractLine, lines: readonly ContractLine[]): Remark[] {
  if (line.price === null) return line.kind === 'overage' ? [] : [missing(line)]
  return [...negative(line), ...rampInOtherCurrency(line), ...ofAnotherInterval(line, lines)]
}

const missing = (line: ContractLine): Remark => ({
  code: 'price_missing',
  message: `${line.name} states no price: what it pays is unknown, not zero, and is in no figure`,
  remedy: 'enter the price, or adjust the ARR by hand',
})

const negative = ({ name, price, ramp }: ContractLine): Remark[] =>
  [price!, ...ramp.map(step => step.price)]
    .filter(({ minor }) => minor < 0)
    .slice(0, 1)
    .map(amount => ({
      code: 'price_negative',
      message: `${name} has the negative price ${readable(amount)}; it lowers every total it is in`,
      remedy: 'enter a credit as a discount or a one-off line, or correct the sign',
    }))

const rampInOtherCurrency = ({ name, price, ramp }: ContractLine): Remark[] =>
  ramp
    .filter(step => step.price.currency !== price!.currency)
    .slice(0, 1)
    .map(step => ({
      code: 'currency_changes',
      message: `${name} is in ${price!.currency}, its price from ${step.from} in ${step.price.currency}; that price is not used`,
      remedy: 'enter a line of its own in the other currency that replaces this one',
    }))

function ofAnotherInterval(line: ContractLine, lines: readonly ContractLine[]): Remark[] {
  const usual = usualYearly(line, lines)
  const own = yearlyPerSeat(line)
  if (usual === null || own <= 0 || !recurs(line)) return []
  const amount = `${line.name} pays ${readable(yearly(line))} a year`
  if (line.everyMonths === 12 && isTwelvefold(usual / own))
    return [
      {
        code: 'looks_monthly',
        message: `${amount}, about a twelfth of what was paid for the same before or is beside it: its price looks monthly`,
        remedy: `set its billing interval to monthly, or confirm ${decimalOf(line.price!)} as the price of a year`,
      },
    ]
  if (line.everyMonths === 1 && isTwelvefold(own / usual))
    return [
      {
        code: 'looks_yearly',
        message: `${amount}, about twelve times what was paid for the same before or is beside it: its price looks yearly`,
        remedy: `set its billing interval to yearly, or confirm ${decimalOf(line.price!)} as the price of a month`,
      },
    ]
  return []
}

/** What the lines it replaces paid, else the middle of the lines of the same product; null when there are none. */
function usualYearly(line: ContractLine, lines: readonly ContractLine[]): number | null {
  const alike = lines.filter(other => other.id !== line.id && isComparable(other, line))
  const replaced = alike.filter(({ id }) => line.replaces.includes(id))
  const siblings = alike.filter(({ product }) => product !== null && product === line.product)
  const amounts = (replaced.length > 0 ? replaced : siblings).map(yearlyPerSeat).sort((a, b) => a - b)
  return amounts[Math.floor(amounts.length / 2)] ?? null
}

const isComparable = (other: ContractLine, line: ContractLine): boolean =>
  recurs(other) &&
  other.price !== null &&
  other.price.minor > 0 &&
  other.price.currency === line.price!.currency &&
  (other.seats === null) === (line.seats === null) &&
  (other.product === null || line.product === null || other.product === line.product)

const yearlyPerSeat = ({ price, everyMonths, seats }: ContractLine): number =>
  (price!.minor * 12) / everyMonths / (seats || 1)

const yearly = ({ price, everyMonths }: ContractLine) => ({
  minor: toMinorUnits((price!.minor * 12) / everyMonths),
  currency: price!.currency,
})

const isTwelvefold = (ratio: number): boolean => ratio >= twelvefold.least && ratio <= twelvefold.most
