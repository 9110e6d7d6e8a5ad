import { type Clock, wallClock } from '../clock.ts'
import { countLatencies } from '../latency/counted.ts'
import { type Latency, latencyOf } from '../latency/latency.ts'
import type { Outcome, Patch } from '../record.ts'
import type { Store } from '../store/store.ts'
import { countDue, type Due, forgetEvents, nextDue, settle, type WrittenKind } from './ledger.ts'

/** Kinds in the order they are written. */
export const writtenKinds: readonly WrittenKind[] = ['company', 'deal', 'contact']

/** Sends patches to the CRM; one outcome each. */
export type Write = (kind: WrittenKind, patches: Patch[]) => Promise<Outcome[]>

export interface PushReport {
  pushed: number
  failed: Failure[]
  /** Per kind, the CRM's time of our last write: the near pass may start after it. */
  lastWrite: Partial<Record<WrittenKind, Date>>
  /** From the event in the CRM until what followed from it was written; null when no event was behind any write. */
  latency: Latency | null
}

export interface Failure {
  kind: WrittenKind
  id: string
  category: string
  message: string
  correlationId: string | null
}

/** How many records differ from what should stand in the CRM. */
export type DuePush = Record<WrittenKind, number>

export function duePush(store: Store, portalId: string): Promise<DuePush> {
  return store.portal(portalId, async tx => ({
    company: await countDue(tx, portalId, 'company'),
    deal: await countDue(tx, portalId, 'deal'),
    contact: await countDue(tx, portalId, 'contact'),
  }))
}

export const dueInAll = ({ company, deal, contact }: DuePush): number => company + deal + contact

/**
 * Writes what differs, a batch at a time; the ledger is saved after each batch, so that a kill repeats
 * at most the batch in flight. A refused record is reported and tried again next time.
 */
export async function push(
  store: Store,
  portalId: string,
  batchSize: number,
  write: Write,
  onProgress: (done: number) => void = () => undefined,
  clock: Clock = wallClock,
): Promise<PushReport> {
  const report: PushReport = { pushed: 0, failed: [], lastWrite: {}, latency: null }
  const latencies: number[] = []
  for (const kind of writtenKinds) {
    for (let after = ''; ; ) {
      const batch = await store.portal(portalId, tx => nextDue(tx, portalId, kind, after, batchSize))
      if (batch.length === 0) break
      after = batch.at(-1)!.id
      const outcomes = await write(kind, batch.map(patch))
      const own = secondsSinceEvents(batch, outcomes, clock.now())
      await store.portal(portalId, async tx => {
        await settle(tx, portalId, kind, batch, outcomes)
        await countLatencies(tx, portalId, own)
      })
      latencies.push(...own)
      note(report, kind, outcomes)
      onProgress(report.pushed + report.failed.length)
    }
  }
  await store.portal(portalId, tx => forgetEvents(tx, portalId))
  return { ...report, latency: latencyOf(latencies) }
}

/** Of the records that were written just now and have an event behind them. */
function secondsSinceEvents(batch: readonly Due[], outcomes: readonly Outcome[], now: Date): number[] {
  const events = new Map(batch.map(({ id, eventAt }) => [id, eventAt]))
  return outcomes.flatMap(({ id, ok }) => {
    const at = events.get(id) ?? null
    // the CRM's clock may be a little ahead of ours
    return ok && at !== null ? [Math.max(0, (now.getTime() - at.getTime()) / 1000)] : []
  })
}

const patch = ({ id, changes }: Due): Patch => ({ id, properties: changes })

function note(report: PushReport, kind: WrittenKind, outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.ok) {
      report.pushed += 1
      const at = new Date(outcome.updatedAt)
      if (at > (report.lastWrite[kind] ?? new Date(0))) report.lastWrite[kind] = at
    } else {
      const { id, category, message, correlationId } = outcome
      report.failed.push({ kind, id, category, message, correlationId })
    }
  }
}
