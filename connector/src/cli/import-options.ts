import type { CommonOptions } from './session.ts'

/** Everything `perennial import` can be asked, as typed. */
export interface ImportOptions extends CommonOptions {
  columns?: string
  mapping?: string
  source?: string
  known?: string
}
