import type { Assessment } from '@perennial/shared/assessment'
import type { Journey } from './journey.ts'

/** What `perennial explain --json` prints. */
export interface Explained {
  account: { id: string; name: string; url: string }
  asOf: string
  health: Assessment['score'] & { changedOn: string | null }
  arr: Assessment['arr']
  renewal: Assessment['renewal']
}

export const explained = (journey: Journey, account: string, ...options: string[]): Promise<Explained> =>
  journey.run<Explained>('explain', account, ...options)
