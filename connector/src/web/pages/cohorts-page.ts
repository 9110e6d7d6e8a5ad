import type { AgeFigures } from '@perennial/shared/ledger/triangle/age-figures'
import { type TriangleReport, triangleReport } from '@perennial/shared/ledger/triangle/triangle-report'
import { majorWithDigits } from '@perennial/shared/money'
import type { CohortPeriod, CohortRow, CohortsPage, CohortsReport } from '@perennial/shared/wire/cohorts'
import type { Tx } from '../../store/store.ts'
import { type Asked, askedIn, unitsAsked } from './cohorts-asked.ts'
import { type PageDesk, type PageSource, pageEndpoint, workedOut } from './page-source.ts'

/** In a cohort of fewer, one customer that leaves moves its shares by more than ten points. */
const fewest = 10

/** GET /v1/pages/cohorts: `by` month, quarter or year; `segment`, `owner`, `tier` and `region` narrow it. */
export const cohortsPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async (desk): Promise<CohortsPage> => {
    const asked = askedIn(desk)
    const kept = await desk.source.kept({
      portalId: desk.scope.portalId,
      name: `cohorts ${JSON.stringify({ ...asked, owners: desk.owners })}`,
      asOf: desk.scope.asOf,
      workOut: async tx => ({ content: await cohortsReport(tx, desk, asked) }),
    })
    return {
      ...desk.aged,
      workedOut: workedOut(kept),
      report: kept?.content ?? null,
    }
  })

async function cohortsReport(tx: Tx, desk: PageDesk, asked: Asked): Promise<CohortsReport> {
  const { units, question } = await unitsAsked(tx, desk, asked)
  return onWire(triangleReport(units, question), asked.by)
}

const onWire = (report: TriangleReport, by: CohortPeriod): CohortsReport => ({
  by,
  currency: report.currency,
  policy: report.policy,
  fewest,
  cohorts: report.cohorts.map(row => rowOf(row.cohort, row, report.currency)),
  all: rowOf('all', report.total, report.currency),
  unconverted: report.unconverted.map(({ currency, units }) => ({ currency, customers: units })),
})

const rowOf = (cohort: string, figures: AgeFigures, currency: string): CohortRow => ({
  cohort,
  customers: figures.units,
  start: majorWithDigits(figures.start, currency),
  small: figures.units < fewest,
  cells: figures.counts.map((paying, age) => ({
    age,
    of: figures.of.units[age]!,
    paying,
    logo: figures.of.units[age]! > 0 ? figures.logo[age]! : null,
    net: figures.revenue[age]!,
    gross: figures.gross[age]!,
  })),
})
