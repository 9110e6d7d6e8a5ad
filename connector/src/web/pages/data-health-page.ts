import { majorWithDigits } from '@perennial/shared/money'
import type {
  DataHealthPage,
  DataHealthReport,
  PageFact,
  PageFinding,
} from '@perennial/shared/wire/data-health'
import { unmappedFields } from '../../config/unmapped-fields.ts'
import { confirmQueue, type QueuedFact, restingOnAssumptions } from '../../confirm/queue.ts'
import { lastLatencies } from '../../latency/last-runs.ts'
import { dataQuality, type ReportedFinding } from '../../quality/data-quality.ts'
import { mirrorChecks } from '../../quality/mirror-checks.ts'
import { lastPulls } from '../../quality/pulled.ts'
import type { Tx } from '../../store/store.ts'
import { callsOfRuns } from '../../sync/calls-of-runs.ts'
import { customerLedgers } from '../../view/every-account.ts'
import { wholeMoney } from './page-money.ts'
import { type PageDesk, type PageSource, pageEndpoint } from './page-source.ts'

/** Most records of a finding, and most facts of the queue, that an answer names. */
const mostRecords = 100
const mostFacts = 100

/** GET /v1/pages/data-health: what would mislead, how fresh everything is, and what waits for a person. */
export const dataHealthPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async (desk): Promise<DataHealthPage> => {
    const { scope, aged, owners } = desk
    const { config, clock, store, kept } = desk.source
    const { portalId } = scope
    const report = await kept({
      portalId,
      name: `data health ${JSON.stringify({ owners })}`,
      asOf: scope.asOf,
      workOut: tx => dataHealth(tx, desk),
    })
    const now = await store.withoutTrace(portalId, async tx => ({
      pulled: await lastPulls(tx, portalId),
      lag: await lastLatencies(tx, portalId),
      runs: await callsOfRuns(tx, portalId),
      checks: await mirrorChecks(tx, portalId, config, clock.now()),
    }))
    return {
      ...aged,
      workedOut: report && { at: report.workedOutAt.toISOString(), behind: report.behind },
      report: report?.content ?? null,
      pulled: now.pulled,
      lag: now.lag.map(({ startedAt, n, p50, p95, max }) => ({
        startedAt,
        records: n,
        half: p50,
        most: p95,
        longest: max,
      })),
      calls: { allowedPerTenSeconds: config.budget.callsPerTenSeconds, runs: now.runs },
      unmapped: unmappedFields(config.mapping),
      checks: now.checks,
    }
  })

/** Findings are about the whole portal: who may not see every account is told of them without records and revenue. */
async function dataHealth(tx: Tx, { scope, owners, source }: PageDesk): Promise<DataHealthReport> {
  const { config } = source
  const found = await dataQuality(tx, scope, config, mostRecords)
  const customers = await customerLedgers(tx, scope, config)
  const seen =
    owners === null
      ? customers
      : customers.filter(({ account: { ownerId } }) => ownerId !== null && owners.includes(ownerId))
  const queue = confirmQueue(seen, config.policy)
  const { dates, arr } = restingOnAssumptions(queue)
  return {
    findings: found.quality.map(one => findingOf(one, owners === null)),
    freshness: found.freshness,
    queue: {
      count: queue.length,
      facts: queue.slice(0, mostFacts).map(factOf),
      assumedDates: dates,
      assumedArr: arr.map(wholeMoney),
    },
  }
}

const findingOf = ({ samples, arr, ...finding }: ReportedFinding, inFull: boolean): PageFinding => ({
  ...finding,
  records: inFull ? samples : [],
  arr: inFull ? (arr?.map(({ amount, currency }) => majorWithDigits(amount, currency)) ?? null) : null,
})

const factOf = ({ arr, ...fact }: QueuedFact): PageFact => ({ ...fact, arr: arr && wholeMoney(arr) })
