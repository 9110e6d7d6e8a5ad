import type { Day } from '@perennial/shared/day'
import type { TaskReport } from './alerts/settle-tasks.ts'
import type { Config } from './config.ts'
import type { CallCounts, Crm } from './crm/crm.ts'
import type { RecordKind } from './record.ts'
import { trainWhenDue } from './risk/train-when-due.ts'
import { settleRules } from './scoring/rules.ts'
import { type ScoringReport, scoreTouched } from './scoring/score-accounts.ts'
import type { Store } from './store/store.ts'
import { type FollowUpReport, followUp, taskAlerts } from './sync/follow-up.ts'
import { markSynced, startAfterOwnWrites } from './sync/marks.ts'
import { pullOwners } from './sync/owners.ts'
import { portalScope } from './sync/portal.ts'
import { type PullReport, pull } from './sync/pull.ts'
import { sendWaitingTouchpoints } from './touchpoint/send-touchpoints.ts'
import type { Scope } from './view/scope.ts'
import { type DuePush, dueInAll, duePush, type PushReport, push } from './writeback/push.ts'

/** What one sync is asked to do. */
export interface SyncOptions {
  store: Store
  crm: Crm
  config: Config
  portalId: string
  startedAt: Date
  /** The day figures are computed for; today in the portal's zone unless asked otherwise. */
  asOf: Day | null
  /** Read every record, its links and the archive again, whenever they were last read. */
  full: boolean
  /** Train a model when nothing was learned for a month. */
  learn: boolean
  /** Leave scoring and pushing for later, e.g. until usage has been imported. */
  mirrorOnly: boolean
  /** Asks whether we may write into this portal; a person agrees to the first push, with counts. */
  consent: (due: DuePush) => Promise<boolean>
  progress: Progress
}

export interface Progress {
  pull(kind: RecordKind, seen: number): void
  score(done: number, total: number): void
  push(done: number, total: number): void
}

export interface SyncReport {
  asOf: Day
  pulled: PullReport
  scoring: ScoringReport
  /** Null where nothing was scored. */
  followed: FollowUpReport | null
  push: PushReport | null
  /** Tasks of alerts; null when there were none to make or complete. */
  tasks: TaskReport | null
  /** Records that wait for a person to agree to the first push. */
  waiting: number
  calls: CallCounts
}

/** The story: pull what changed into the mirror, score the accounts it touched, follow up, push what differs. */
export async function sync(options: SyncOptions): Promise<SyncReport> {
  const { store, crm, config, portalId, startedAt, progress } = options
  const pulled = await pull({
    store,
    crm,
    config,
    portalId,
    startedAt,
    full: options.full,
    withHistory: true,
    onProgress: progress.pull,
  })
  await pullOwners(options)
  const scope = await portalScope(store, portalId, config, options.asOf ?? startedAt, crm.recordUrl)
  await sendWaitingTouchpoints(store, crm, scope)
  const scoring = options.mirrorOnly ? nothingScored : await scored(store, scope, options)
  const followed = options.mirrorOnly ? null : await followUp(store, scope, config)
  const due = await duePush(store, portalId)
  const waiting = dueInAll(due)
  const mayPush = !options.mirrorOnly && (waiting === 0 || (await options.consent(due)))
  const pushed = mayPush ? await pushDue(options, waiting) : null
  const tasks = mayPush ? await taskAlerts(store, crm, scope, config) : null
  await markSynced(store, portalId, startedAt)
  return {
    asOf: scope.asOf,
    pulled,
    scoring,
    followed,
    push: pushed,
    tasks,
    waiting: pushed ? 0 : waiting,
    calls: { ...crm.calls },
  }
}

const nothingScored: ScoringReport = { assessed: 0, appended: 0, notCustomers: 0 }

async function scored(store: Store, scope: Scope, options: SyncOptions): Promise<ScoringReport> {
  const { config, progress, learn } = options
  if (learn) await trainWhenDue(store, scope, config)
  const rules = await settleRules(store, scope, config)
  return scoreTouched(store, scope, config, rules, progress.score)
}

/** Writes what differs, and lets the next near pass start after our own writes. */
export async function pushDue(
  options: Pick<SyncOptions, 'store' | 'crm' | 'portalId' | 'progress'>,
  total: number,
) {
  const { store, crm, portalId, progress } = options
  const report = await push(
    store,
    portalId,
    crm.limits.writeBatch,
    (kind, patches) => crm.write(kind, patches, 'write'),
    done => progress.push(done, total),
  )
  await startAfterOwnWrites(store, portalId, report.lastWrite)
  return report
}
