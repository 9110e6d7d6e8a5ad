import type { Filters } from '@perennial/shared/wire/filters'
import type { PortfolioRow, PortfolioRows } from '@perennial/shared/wire/portfolio'
import type { RowsConnector } from '../../src/app/pages/rows/connector.ts'

/** The largest open renewals, and how many there are. */
export interface Pipeline
  extends Pick<PortfolioRows, 'asOf' | 'syncedAt' | 'stale' | 'timeZone' | 'currency' | 'digits'> {
  rows: readonly PortfolioRow[]
  total: number
}

/** More bubbles than these, four pages of rows, hide each other. */
const mostPages = 4

export async function pipelineOf(connector: RowsConnector, filters: Filters): Promise<Pipeline> {
  const pageOf = (page: number) => connector.rows(filters, { metric: 'pipeline', sort: '-amount', page })
  const first = await pageOf(1)
  const wanted = Math.min(first.pages, mostPages)
  const others = await Promise.all(Array.from({ length: wanted - 1 }, (_, index) => pageOf(index + 2)))
  return { ...first, rows: [first, ...others].flatMap(({ rows }) => rows), total: first.total.rows }
}
