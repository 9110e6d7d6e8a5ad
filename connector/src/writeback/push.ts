import type { Outcome, Patch } from '../record.ts'
import type { Store } from '../store/store.ts'
import { countDue, type Due, nextDue, settle, type WrittenKind } from './ledger.ts'

/** Kinds in the order they are written. */
export const writtenKinds: readonly WrittenKind[] = ['company', 'deal']

/** Sends patches to the CRM; one outcome each. */
export type Write = (kind: WrittenKind, patches: Patch[]) => Promise<Outcome[]>

export interface PushReport {
  pushed: number
  failed: Failure[]
  /** Per kind, the CRM's time of our last write: the near pass may start after it. */
  lastWrite: Partial<Record<WrittenKind, Date>>
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
  }))
}

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
): Promise<PushReport> {
  const report: PushReport = { pushed: 0, failed: [], lastWrite: {} }
  for (const kind of writtenKinds) {
    for (let after = ''; ; ) {
      const batch = await store.portal(portalId, tx => nextDue(tx, portalId, kind, after, batchSize))
      if (batch.length === 0) break
      after = batch.at(-1)!.id
      const outcomes = await write(kind, batch.map(patch))
      await store.portal(portalId, tx => settle(tx, portalId, kind, batch, outcomes))
      note(report, kind, outcomes)
      onProgress(report.pushed + report.failed.length)
    }
  }
  return report
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
