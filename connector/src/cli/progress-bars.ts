import { type Bar, MultiBar, Presets } from 'cli-progress'
import { stopwatch } from '../clock.ts'
import type { CallCounts } from '../crm/crm.ts'
import type { RecordKind } from '../record.ts'
import type { Progress } from '../sync.ts'
import { tell } from './output.ts'

const lineEveryMs = 5_000

export interface ShownProgress extends Progress {
  stop(): void
}

/**
 * Progress on stderr: bars on a terminal, else a line every few seconds. Shows counts, rate, time left
 * where the total is known, and the calls used so far.
 */
export function showProgress(calls: CallCounts, terminal = process.stderr.isTTY === true): ShownProgress {
  return terminal ? bars(calls) : lines(calls)
}

function bars(calls: CallCounts): ShownProgress {
  const all = new MultiBar(
    {
      stream: process.stderr,
      clearOnComplete: false,
      hideCursor: true,
      format: '{phase} {bar} {value}/{total} | {rate}/s | {eta_formatted} left | {calls} calls',
    },
    Presets.rect,
  )
  const known = new Map<string, { bar: Bar; elapsed: () => number }>()
  const show = (phase: string, done: number, total: number) => {
    const shown = known.get(phase) ?? { bar: all.create(total, 0), elapsed: stopwatch() }
    known.set(phase, shown)
    shown.bar.setTotal(Math.max(total, done))
    shown.bar.update(done, { phase: phase.padEnd(16), rate: rate(done, shown.elapsed()), calls: sum(calls) })
  }
  return {
    pull: (kind, seen) => show(`pull ${kind}`, seen, seen),
    score: (done, total) => show('score', done, total),
    push: (done, total) => show('push', done, total),
    stop: () => all.stop(),
  }
}

function lines(calls: CallCounts): ShownProgress {
  const sinceTold = stopwatch()
  let told = 0
  const begun = new Map<string, () => number>()
  const show = (phase: string, done: number, total: number | null) => {
    const elapsed = begun.get(phase) ?? stopwatch()
    begun.set(phase, elapsed)
    if (sinceTold() - told < lineEveryMs) return
    told = sinceTold()
    const ms = elapsed()
    const left =
      total === null || done === 0 ? '' : `, ${Math.ceil(((total - done) * ms) / done / 1000)} s left`
    tell(
      `${phase}: ${done}${total === null ? '' : ` of ${total}`}, ${rate(done, ms)}/s${left}, ${sum(calls)} calls`,
    )
  }
  return {
    pull: (kind: RecordKind, seen: number) => show(`pull ${kind}`, seen, null),
    score: (done, total) => show('score', done, total),
    push: (done, total) => show('push', done, total),
    stop: () => undefined,
  }
}

const rate = (done: number, ms: number): number => Math.round(done / Math.max(ms / 1000, 0.001))
const sum = ({ read, search, write }: CallCounts): number => read + search + write
