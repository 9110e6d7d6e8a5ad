import type { AgeFigures } from '@perennial/shared/ledger/triangle/age-figures'
import { type TriangleReport, triangleReport } from '@perennial/shared/ledger/triangle/triangle-report'
import type { Unit } from '@perennial/shared/ledger/units/unit'
import { majorWithDigits } from '@perennial/shared/money'
import {
  CohortPeriod,
  type CohortRow,
  type CohortsPage,
  type CohortsReport,
} from '@perennial/shared/wire/cohorts'
import { ConfigError } from '../../errors.ts'
import type { Tx } from '../../store/store.ts'
import { segmentNamed } from '../../view/in-segment.ts'
import { ledgerAt } from '../../view/ledger-at.ts'
import { type PageDesk, type PageSource, pageEndpoint } from './page-source.ts'

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
      workedOut: kept && { at: kept.workedOutAt.toISOString(), behind: kept.behind },
      report: kept?.content ?? null,
    }
  })

interface Asked {
  by: CohortPeriod
  segment: string | null
  owner: string | null
  tier: string | null
  region: string | null
}

function askedIn({ query, source: { config } }: PageDesk): Asked {
  const by = CohortPeriod.safeParse(query.by ?? 'quarter')
  if (!by.success)
    throw new ConfigError(`by: ${JSON.stringify(query.by)} is not known`, {
      field: 'by',
      remedy: `use one of: ${CohortPeriod.options.join(', ')}`,
    })
  const segment = query.segment ?? null
  if (segment !== null) segmentNamed(config.segments, segment)
  return {
    by: by.data,
    segment,
    owner: query.owner ?? null,
    tier: query.tier ?? null,
    region: query.region ?? null,
  }
}

async function cohortsReport(tx: Tx, desk: PageDesk, asked: Asked): Promise<CohortsReport> {
  const { scope, source, owners } = desk
  const { config } = source
  const ledger = await ledgerAt(tx, scope, config, { segment: asked.segment })
  const question = {
    by: asked.by,
    level: 'account',
    measure: 'arr',
    policy: config.policy.ledger,
    policyName: 'default',
  } as const
  const units = (await ledger.units(question)).filter(unit => isAsked(unit, asked, owners))
  return onWire(
    triangleReport(units, { ...question, asOf: scope.asOf, conversion: ledger.conversion }),
    asked.by,
  )
}

/** `unknown` asks for those whose own is not recorded. */
function isAsked({ account }: Unit, asked: Asked, owners: PageDesk['owners']): boolean {
  const fits = (name: 'owner' | 'tier' | 'region') =>
    asked[name] === null || (account[name] ?? 'unknown') === asked[name]
  const visible = owners === null || (account.owner !== null && owners.includes(account.owner))
  return visible && fits('owner') && fits('tier') && fits('region')
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
