import type { Day } from '@perennial/shared/day'
import type { StageEntry } from '@perennial/shared/model/stage-entry'
import type { NewStep } from './save-steps.ts'

/** What scoring concluded about where a subject is, as a step of its way. Null: a person holds it there, and said so before. */
export function stepOf(
  subjectId: string,
  accountId: string,
  entry: StageEntry | null,
  asOf: Day,
): NewStep | null {
  if (entry?.how === 'manual') return null
  return {
    subjectId,
    accountId,
    stage: entry?.stage ?? null,
    enteredOn: entry?.on ?? asOf,
    from: asOf,
    how: 'condition',
    by: null,
    reason: null,
  }
}
