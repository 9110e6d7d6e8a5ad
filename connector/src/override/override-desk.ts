import type { Day } from '@perennial/shared/day'
import type { Config } from '../config.ts'
import type { Scope } from '../view/scope.ts'

/** What an override is said with: it counts from the scope's day on. */
export interface OverrideDesk {
  scope: Scope
  config: Config
}

/** A word counts from the day it is said on: a day before the last scored one has its scores already. */
export const sayItLater = (last: Day): string => `leave --as-of out, or give ${last} or later`
