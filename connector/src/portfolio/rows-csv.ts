import { decimalOf } from '@perennial/shared/money'
import type { PortfolioRow } from '@perennial/shared/wire/portfolio'
import { csv } from '../csv.ts'

const columns = [
  ...['id', 'name', 'owner', 'band', 'score', 'status', 'due', 'notice', 'probability', 'category'],
  ...['amount', 'currency', 'withoutRate', 'worth', 'url'],
]

/** Rows as CSV: amounts in major units, what is unknown empty. */
export const rowsCsv = (rows: readonly PortfolioRow[], currency: string): string =>
  csv(
    rows.map(({ amount, worth, withoutRate, ...row }) => ({
      ...row,
      amount: amount === null ? null : decimalOf({ minor: amount, currency }),
      currency,
      withoutRate: withoutRate.map(money => `${money.currency} ${decimalOf(money)}`).join(' + '),
      worth: worth === null ? null : decimalOf({ minor: worth, currency }),
    })),
    columns,
  )
