import { exhausted, kaplanMeier, type SurvivalStep, survivalAt } from './kaplan-meier.ts'
import type { Lifetime } from './lifetime.ts'
import { type LogRank, logRank } from './log-rank.ts'
import { type MedianLifetime, medianLifetime } from './median-lifetime.ts'

/** Survival at a time that was asked for; null where nobody was watched that long. */
export interface SurvivalAt {
  t: number
  survival: number | null
  se: number | null
  lower: number | null
  upper: number | null
}

export interface GroupSurvival extends MedianLifetime {
  group: string
  n: number
  events: number
  at: SurvivalAt[]
}

export interface SurvivalByGroup {
  groups: GroupSurvival[]
  /** Absent with a single group, or when nothing can be compared. */
  logRank?: LogRank
  /** What makes an estimate weak, in words. */
  warnings: string[]
}

export function survivalByGroup(
  groups: ReadonlyMap<string, readonly Lifetime[]>,
  times: readonly number[],
): SurvivalByGroup {
  const test = groups.size > 1 ? logRank([...groups.values()]) : null
  return {
    groups: [...groups].map(([group, lifetimes]) => groupSurvival(group, lifetimes, times)),
    ...(test && { logRank: test }),
    warnings: [...groups].flatMap(([group, lifetimes]) => exhaustion(group, lifetimes)),
  }
}

function groupSurvival(
  group: string,
  lifetimes: readonly Lifetime[],
  times: readonly number[],
): GroupSurvival {
  const steps = kaplanMeier(lifetimes)
  const watched = lifetimes.reduce((latest, { time }) => Math.max(latest, time), 0)
  return {
    group,
    n: lifetimes.length,
    events: lifetimes.filter(({ event }) => event).length,
    ...medianLifetime(steps),
    at: times.map(time => answer(time, survivalAt(steps, time, watched))),
  }
}

const answer = (t: number, step: SurvivalStep | null): SurvivalAt => ({
  t,
  survival: step?.survival ?? null,
  se: step?.se ?? null,
  lower: step?.lower ?? null,
  upper: step?.upper ?? null,
})

const exhaustion = (group: string, lifetimes: readonly Lifetime[]): string[] =>
  exhausted(lifetimes)
    .slice(0, 1)
    .map(
      ({ time }) =>
        `group ${group}: everybody watched at ${time} left then, others came under watch later; survival is 0 from there on and says nothing about them`,
    )
