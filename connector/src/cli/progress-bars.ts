import { type Bar, MultiBar, Presets } from 'cli-progress'
import { stopwatch } from '../clock.ts'
import type { CallCounts } from '../crm/crm.ts'
import type { Progress } from '../sync.ts'
import { tell } from './output.ts'

const lineEveryMs = 5_000

export interface ShownProgress extends Progress {
  stop(): void
}

/** How far a phase is; a pull does not know how many records are still to come. */
interface Step {
  phase: string
  done: number
  total: number | null
  perSecond: number
  secondsLeft: number | null
  calls: number
}

/**
 * Progress on stderr: bars on a terminal, else a line every few seconds. Shows counts, rate, time left
 * where the total is known, and the calls used so far.
 */
export function showProgress(calls: CallCounts, terminal = process.stderr.isTTY === true): ShownProgress {
  const { show, stop } = terminal ? bars() : lines()
  const paced = pace(calls)
  return {
    pull: (kind, seen) => show(paced(`pull ${kind}`, seen, null)),
    score: (done, total) => show(paced('score', done, total)),
    push: (done, total) => show(paced('push', done, total)),
    stop,
  }
}

/** Phases follow each other: each begins where the one before was last heard of. */
function pace(calls: CallCounts): (phase: string, done: number, total: number | null) => Step {
  const elapsed = stopwatch()
  let current = ''
  let began = 0
  let heard = 0
  return (phase, done, total) => {
    if (phase !== current) {
      current = phase
      began = heard
    }
    heard = elapsed()
    const perSecond = done / Math.max((heard - began) / 1000, 0.001)
    return {
      phase,
      done,
      total,
      perSecond: Math.round(perSecond),
      secondsLeft: total === null || done === 0 ? null : Math.ceil((total - done) / perSecond),
      calls: calls.read + calls.search + calls.write,
    }
  }
}

const counted = '{name} {bar} {value}/{total} | {perSecond}/s | {left} s left | {calls} calls'
const open = '{name} {value} | {perSecond}/s | {calls} calls'

function bars() {
  const all = new MultiBar(
    { stream: process.stderr, clearOnComplete: false, hideCursor: true, format: counted },
    Presets.rect,
  )
  const known = new Map<string, Bar>()
  return {
    show({ phase, done, total, perSecond, secondsLeft, calls }: Step): void {
      const shown = { name: phase.padEnd(14), perSecond, left: secondsLeft ?? 0, calls }
      const bar =
        known.get(phase) ?? all.create(total ?? done, 0, shown, { format: total === null ? open : counted })
      known.set(phase, bar)
      bar.setTotal(Math.max(total ?? 0, done))
      bar.update(done, shown)
    },
    stop: () => all.stop(),
  }
}

function lines() {
  const elapsed = stopwatch()
  let told = 0
  return {
    show({ phase, done, total, perSecond, secondsLeft, calls }: Step): void {
      if (elapsed() - told < lineEveryMs) return
      told = elapsed()
      const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`
      tell(`${phase}: ${done}${total === null ? '' : ` of ${total}`}, ${perSecond}/s${left}, ${calls} calls`)
    },
    stop: () => undefined,
  }
}
