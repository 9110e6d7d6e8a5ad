import type { Filters } from '@perennial/shared/wire/filters'
import { PortfolioRows, type RowsAsked, rowsCsvPath, rowsPath } from '@perennial/shared/wire/portfolio'
import { ask, askText } from '../../common/connector/ask.ts'

/** What tables of accounts and renewals ask for. */
export interface RowsConnector {
  rows(filters: Filters, asked: RowsAsked): Promise<PortfolioRows>
  /** All pages of them as CSV. */
  csv(filters: Filters, asked: RowsAsked): Promise<string>
}

export const httpRows: RowsConnector = {
  rows: (filters, asked) => ask(rowsPath(filters, asked), PortfolioRows),
  csv: (filters, asked) => askText(rowsCsvPath(filters, asked)),
}
