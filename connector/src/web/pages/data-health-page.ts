import type { QualityFinding } from '@perennial/shared/health/data-quality/quality-finding'
import { qualityFindings } from '@perennial/shared/health/data-quality/quality-findings'
import type {
  DataHealthPage,
  DataHealthReport,
  PageFact,
  PageFinding,
} from '@perennial/shared/wire/data-health'
import { sql } from 'kysely'
import { unmappedFields } from '../../config/unmapped-fields.ts'
import { factsToConfirm, inQueue, type QueuedFact, restingOnAssumptions } from '../../confirm/queue.ts'
import { type KeptAccount, keptAccounts } from '../../kept/kept-accounts.ts'
import type { WorkedOut } from '../../kept/kept-reports.ts'
import { lastLatencies } from '../../latency/last-runs.ts'
import { isAccountIn } from '../../portfolio/accounts-in.ts'
import type { Selection } from '../../portfolio/selection.ts'
import { type FindingHead, type FoundAt, findingsAt, foundAt, headsOf } from '../../quality/found-at.ts'
import { type Look, lookAtAll } from '../../quality/look.ts'
import { mirrorChecks } from '../../quality/mirror-checks.ts'
import { lastPulls } from '../../quality/pulled.ts'
import type { Tx } from '../../store/store.ts'
import { callsOfRuns } from '../../sync/calls-of-runs.ts'
import { narrowing } from './narrowing.ts'
import { wholeMoney } from './page-money.ts'
import { type PageDesk, type PageSource, pageEndpoint, workedOut } from './page-source.ts'

/** Most records of a finding, and most facts of the queue, that an answer names. */
const mostRecords = 100
const mostFacts = 100

const question = 'data health'

/** The report on the whole portal, and what its findings say whichever accounts they are narrowed to. */
interface WholePortal {
  report: DataHealthReport
  heads: FindingHead[]
}

/** What the report was drawn from, at one account. */
interface AtAccount {
  found: FoundAt
  toConfirm: Omit<QueuedFact, 'account'>[]
}

/** GET /v1/pages/data-health: what would mislead, how fresh everything is, and what waits for a person; filters narrow the first and the last to accounts of the portfolio. */
export const dataHealthPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async (desk): Promise<DataHealthPage> => {
    const { scope, aged } = desk
    const { config, clock, store, kept } = desk.source
    const { portalId } = scope
    const selection = await narrowing(desk)
    const known = await kept({
      portalId,
      name: question,
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
      workedOut: workedOut(known),
      report: known && (await partOf(known.content, desk, selection)),
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

/** Worked out once for whoever asks. */
async function dataHealth(tx: Tx, { scope, source }: PageDesk): Promise<WorkedOut<WholePortal>> {
  const { config } = source
  const facts: QueuedFact[] = []
  const look = await lookAtAll(tx, scope, config, customer => {
    facts.push(...factsToConfirm(customer, config.policy))
  })
  const findings = qualityFindings(look.suspicions, look.arr, look.entries, mostRecords)
  const report = reportOf(findings, inQueue(facts), look.freshness)
  return { content: { report, heads: headsOf(look) }, accounts: atAccounts(look, facts) }
}

function atAccounts(look: Look, facts: readonly QueuedFact[]): KeptAccount<AtAccount>[] {
  const toConfirm = Map.groupBy(facts, ({ account }) => account.id)
  return foundAt(look, toConfirm.keys()).map(found => ({
    id: found.id,
    ownerId: found.ownerId,
    detail: { found, toConfirm: (toConfirm.get(found.id) ?? []).map(({ account, ...fact }) => fact) },
  }))
}

/**
 * What the asker may see of the report, and of that what passes the filters. Findings without a filter are about the whole
 * portal: who may not see every account is told of them without records and revenue.
 */
async function partOf(
  { report, heads }: WholePortal,
  { scope: { portalId }, owners, source: { store } }: PageDesk,
  selection: Selection | null,
): Promise<DataHealthReport> {
  if (selection === null && owners === null) return report
  const where = selection ? isAccountIn(selection, sql`k.account_id`) : sql`true`
  const accounts = await store.withoutTrace(portalId, tx =>
    keptAccounts<AtAccount>(tx, portalId, question, { owners, where }),
  )
  const part = reportOf(
    findingsAt(
      heads,
      accounts.map(({ detail }) => detail.found),
      mostRecords,
    ),
    inQueue(accounts.flatMap(queuedAt)),
    report.freshness,
  )
  if (selection !== null) return part
  return { ...part, findings: report.findings.map(one => ({ ...one, records: [], arr: null })) }
}

function queuedAt({ detail: { found, toConfirm } }: KeptAccount<AtAccount>): QueuedFact[] {
  const { id, name, url } = found
  return toConfirm.map(fact => ({ account: { id, name, url }, ...fact }))
}

const reportOf = (
  findings: readonly QualityFinding[],
  queue: readonly QueuedFact[],
  freshness: DataHealthReport['freshness'],
): DataHealthReport => ({ findings: findings.map(findingOf), freshness, queue: queueOf(queue) })

const findingOf = ({ samples, arr, ...finding }: QualityFinding): PageFinding => ({
  ...finding,
  records: samples,
  arr: arr?.map(wholeMoney) ?? null,
})

function queueOf(queue: readonly QueuedFact[]): DataHealthReport['queue'] {
  const { dates, arr } = restingOnAssumptions(queue)
  return {
    count: queue.length,
    facts: queue.slice(0, mostFacts).map(factOf),
    assumedDates: dates,
    assumedArr: arr.map(wholeMoney),
  }
}

const factOf = ({ arr, ...fact }: QueuedFact): PageFact => ({ ...fact, arr: arr && wholeMoney(arr) })
