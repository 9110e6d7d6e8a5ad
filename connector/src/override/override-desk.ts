import type { Config } from '../config.ts'
import type { Scope } from '../view/scope.ts'

/** What an override is said with: it counts from the scope's day on. */
export interface OverrideDesk {
  scope: Scope
  config: Config
}
