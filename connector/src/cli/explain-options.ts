import type { CommonOptions } from './session.ts'

/** Everything `perennial explain` can be asked, as typed. */
export interface ExplainOptions extends CommonOptions {
  from?: string
  to?: string
}
