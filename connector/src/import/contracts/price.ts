import { addMonths, daysBetween } from '@perennial/shared/day'
import { monthsBetween } from '@perennial/shared/ledger/contracts/yearly'
import type { LineKind } from '@perennial/shared/model/contract-line'
import type { Money } from '@perennial/shared/money'
import type { Row } from '../row/row.ts'
import { monthsOf } from './interval.ts'
import type { LineSpan } from './span.ts'

export interface Price {
  price: Money | null
  everyMonths: number | null
}

const meanings = ['arr', 'mrr', 'tcv', 'interval'] as const

/** Paid once, or as it comes: such an amount is for no interval. */
const notRecurring: ReadonlySet<LineKind> = new Set(['one_off', 'overage'])

/** A price for an interval of which the yearly amount follows exactly: no division happens here. */
export function priceOf(
  row: Row<'amount' | 'amountMeans' | 'interval' | 'currency'>,
  span: LineSpan,
  kind: LineKind | null,
): Price {
  const price = row.money('amount')
  if (price === null) return { price: null, everyMonths: null }
  if (price.minor < 0) row.odd('negative_amount', 'amount')
  if (kind !== null && notRecurring.has(kind)) return { price, everyMonths: null }
  const everyMonths = lengthOf(row, span)
  if (everyMonths !== null) return { price, everyMonths }
  row.odd('total_without_term', 'amount')
  return { price: null, everyMonths: null }
}

/** How many months the amount is for; null for a total of which the term is not known. */
function lengthOf(row: Row<'amountMeans' | 'interval'>, span: LineSpan): number | null {
  const means = row.choice('amountMeans', meanings)
  if (means === null) throw row.refusal('amountMeans', `write one of ${meanings.join(', ')}`)
  if (means === 'arr') return 12
  if (means === 'mrr') return 1
  if (means === 'tcv') return termOf(span)
  const months = monthsOf(row.needed('interval'))
  if (months === null)
    throw row.refusal('interval', 'write monthly, quarterly, annual, weekly or a number of months')
  return months
}

function termOf({ start, end, termMonths }: LineSpan): number | null {
  if (termMonths !== null && termMonths > 0) return termMonths
  if (end === null || end <= start) return null
  const months = monthsBetween(start, end)
  return addMonths(start, months) === end ? months : daysBetween(start, end) / daysAMonth
}

/** Average Gregorian month. */
const daysAMonth = 30.436875
