import { type Accuracy, accuracyOf } from '@perennial/shared/forecast/accuracy'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'
import { pipelineAt } from './pipeline-at.ts'
import { standingOf } from './quarter-shock-at.ts'
import { snapshotHeads, snapshotsById } from './stored-snapshots.ts'

/** What was forecast of periods that are over, against what came of it. Null period = all of them. */
export async function snapshotAccuracy(
  tx: Tx,
  scope: Scope,
  config: Config,
  period: string | null,
): Promise<Accuracy & { currency: string }> {
  const heads = await snapshotHeads(tx, scope, period)
  const over = heads.filter(one => one.period.to < scope.asOf && one.asOf <= one.period.to)
  const snapshots = await snapshotsById(
    tx,
    scope.portalId,
    over.map(({ id }) => id),
  )
  const ledger = await ledgerAt(tx, scope, config)
  const { currency } = ledger.conversion
  const standing = standingOf(await pipelineAt(tx, scope, config, ledger))
  const comparable = snapshots.filter(one => one.currency === currency)
  return { ...accuracyOf(comparable, standing), currency }
}
