import type { Random } from './random.ts'
import { lastWeek, unrecordedWeeks } from './timeline.ts'

/** How well an account really does in a given week: 0 is average, 1 is good, -1 is bad. Never observable. */
export type LatentHealth = (week: number) => number

/**
 * Drifts back towards the account's disposition; every year or so something happens (a sponsor leaves,
 * a rollout succeeds) that moves the disposition itself.
 */
export function latentHealth(disposition: number, draw: Random): LatentHealth {
  const path: number[] = []
  let level = disposition
  let health = disposition
  for (let week = -unrecordedWeeks; week <= lastWeek; week += 1) {
    if (draw.chance(1 / 60)) level += draw.normal(-0.15, 0.9)
    health += 0.12 * (level - health) + draw.normal(0, 0.14)
    path.push(health)
  }
  return week => path[Math.min(Math.max(week + unrecordedWeeks, 0), path.length - 1)]!
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
