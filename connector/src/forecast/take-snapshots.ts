import type { Day } from '@perennial/shared/day'
import { isoWeek } from '@perennial/shared/forecast/iso-week'
import { type ForecastPeriod, quartersFrom } from '@perennial/shared/forecast/period'
import { rangeOf } from '@perennial/shared/forecast/report'
import { type Snapshot, snapshotContent } from '@perennial/shared/forecast/snapshot'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { databaseNow } from '../ledger/receipts.ts'
import { refused } from '../ledger/refusals.ts'
import { sortableId } from '../ledger/sortable-id.ts'
import type { Tx } from '../store/store.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'
import { pipelineAt } from './pipeline-at.ts'
import { quarterShockAt } from './quarter-shock-at.ts'
import { addSnapshot, takenSnapshots } from './stored-snapshots.ts'

export interface Taking {
  /** Null = the current quarter and the next three. */
  periods: readonly ForecastPeriod[] | null
  /** Also where there is one of this week. */
  again: boolean
}

const quartersAhead = 4

/** What a sync keeps each week: nothing for a day before the last snapshot's. */
export async function takeWeekly(tx: Tx, scope: Scope, config: Config): Promise<Snapshot[]> {
  const isBackdated = lastDay(await takenSnapshots(tx, scope.portalId)) > scope.asOf
  return isBackdated ? [] : takeSnapshots(tx, scope, config)
}

/**
 * Keeps what is forecast of periods, once an ISO week and period. What there is of this week already costs one query. Throws
 * ConfigError for a day before the last snapshot's: it would know what came since.
 */
export async function takeSnapshots(
  tx: Tx,
  scope: Scope,
  config: Config,
  { periods, again }: Taking = { periods: null, again: false },
): Promise<Snapshot[]> {
  const { portalId, asOf } = scope
  await oneAtATime(tx, portalId)
  const taken = await takenSnapshots(tx, portalId)
  refuseBackdated(asOf, taken)
  const week = isoWeek(asOf)
  const asked = periods ?? quartersFrom(asOf, quartersAhead, config.policy.ledger.fiscalYearStart)
  const numbered = asked.map(period => {
    const last = taken.find(one => one.week === week && one.period === period.label)
    return { period, number: (last?.number ?? 0) + 1 }
  })
  const due = numbered.filter(({ number }) => again || number === 1)
  if (due.length === 0) return []
  const ledger = await ledgerAt(tx, scope, config)
  const pipeline = await pipelineAt(tx, scope, config, ledger)
  const shock = await quarterShockAt(tx, scope, pipeline)
  const at = await databaseNow(tx)
  const snapshots = due.map<Snapshot>(({ period, number }) => {
    const items = pipeline.itemsIn(period, null)
    const content = snapshotContent(period, ledger.conversion.currency, items, rangeOf(items, shock))
    return { id: sortableId(at), asOf, week, number, ...content }
  })
  for (const snapshot of snapshots) await addSnapshot(tx, portalId, snapshot)
  return snapshots
}

const oneAtATime = (tx: Tx, portalId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`perennial snapshot ${portalId}`}, 0))`.execute(tx)

const lastDay = (taken: readonly { asOf: Day }[]): Day =>
  taken.reduce<Day>((latest, one) => (one.asOf > latest ? one.asOf : latest), '')

function refuseBackdated(asOf: Day, taken: readonly { asOf: Day }[]): void {
  const last = lastDay(taken)
  if (asOf < last)
    throw refused(
      '--as-of',
      asOf,
      `is before ${last}, the day of the last snapshot`,
      `past snapshots never change; give ${last} or later`,
    )
}
