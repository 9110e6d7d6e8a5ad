import { CompanyCard, companyCardPath } from '@perennial/shared/card'
import { CompanyMoney } from '@perennial/shared/wire/company-money'
import { DataHealthPage, dataHealthPath } from '@perennial/shared/wire/data-health'
import { type Filters, noFilters } from '@perennial/shared/wire/filters'
import { Overview, overviewPath } from '@perennial/shared/wire/overview'
import { PortfolioRows, rowsPath } from '@perennial/shared/wire/portfolio'
import type { WholeStage } from '../support/wholeStage.ts'

/** What the connector says to a card of RevOps, without any card. */
export const asked = (stage: WholeStage) => ({
  company: (id: string) => said(stage, companyCardPath(id), CompanyCard),
  money: (id: string) => said(stage, `${companyCardPath(id)}/money`, CompanyMoney),
  dataHealth: (filters: Filters) => said(stage, dataHealthPath(filters), DataHealthPage),
  overview: () => said(stage, overviewPath(noFilters), Overview),
  rows: (metric: string) =>
    said(stage, rowsPath(noFilters, { metric, sort: '-amount', page: 1 }), PortfolioRows),
})

async function said<T>(stage: WholeStage, path: string, shape: { parse(text: unknown): T }): Promise<T> {
  const { status, text } = await stage.ask(path)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`)
  return shape.parse(JSON.parse(text))
}
