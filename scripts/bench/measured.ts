import { existsSync, readFileSync } from 'node:fs'
import { stopwatch } from '../../connector/src/clock.ts'

/** What a piece of work cost the process it ran in. */
export interface Measured {
  records: number
  elapsedMs: number
  /** User and system time of the process, all threads. */
  cpuMs: number
  /** The process's largest resident memory so far, MiB. */
  peakRssMb: number
}

/** Measures work that says how many records it handled. */
export async function measured(work: () => Promise<number>): Promise<Measured> {
  const elapsed = stopwatch()
  const before = process.cpuUsage()
  const records = await work()
  const { user, system } = process.cpuUsage(before)
  return {
    records,
    elapsedMs: elapsed(),
    cpuMs: (user + system) / 1000,
    peakRssMb: peakRssMb(),
  }
}

/** The kernel's own high-water mark; Node's figure, where there is no /proc, may be that of the parent process. */
function peakRssMb(): number {
  const status = '/proc/self/status'
  if (!existsSync(status)) return process.resourceUsage().maxRSS / 1024
  const [, kb] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))!
  return Number(kb) / 1024
}

export const perSecond = ({ records, elapsedMs }: Measured): number => (records / elapsedMs) * 1000

export const cpuPerThousand = ({ records, cpuMs }: Measured): number => (cpuMs / records) * 1000

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Nearest-rank quantile; `share` is 0..1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!
}
