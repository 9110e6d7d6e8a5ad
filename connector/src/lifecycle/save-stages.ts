import type { Assessment } from '@perennial/shared/assessment'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { saveSteps } from './save-steps.ts'
import { stepOf } from './step-of.ts'

/** Notes where accounts came to by condition, and who is in no stage any more. Who stays where it was is not noted again. */
export const saveStages = (
  tx: Tx,
  portalId: string,
  assessments: readonly Pick<Assessment, 'view' | 'stage'>[],
): Promise<void> =>
  saveSteps(
    tx,
    portalId,
    'account',
    assessments.flatMap(
      ({ view: { account, asOf }, stage }) => stepOf(account.id, account.id, stage, asOf) ?? [],
    ),
  )

/** Companies that are no customers (any more) are in no stage. */
export const leaveStages = (tx: Tx, { portalId, asOf }: Scope, ids: readonly string[]): Promise<void> =>
  saveSteps(
    tx,
    portalId,
    'account',
    ids.map(id => stepOf(id, id, null, asOf)!),
  )
