import { addDays } from '@perennial/shared/day'
import { learnedShock, type QuarterShock } from '@perennial/shared/forecast/distribution/quarter-shock'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import { pastQuartersOf } from '@perennial/shared/forecast/past-quarters'
import type { Pipeline } from '@perennial/shared/forecast/pipeline'
import type { Snapshot } from '@perennial/shared/forecast/snapshot'
import { sameRenewalDays } from '@perennial/shared/ledger/same-renewal'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { firstOfPastQuarters } from './stored-snapshots.ts'

/** The renewals of a snapshot's period as they stand now, moved ones included. */
export const standingOf =
  ({ itemsIn }: Pick<Pipeline, 'itemsIn'>) =>
  ({ period }: Snapshot): RenewalItem[] =>
    itemsIn({ from: addDays(period.from, -sameRenewalDays), to: addDays(period.to, sameRenewalDays) }, null)

/** How much a quarter as a whole differs from its forecast, as our own past forecasts tell. */
export const quarterShockAt = async (
  tx: Tx,
  scope: Scope,
  pipeline: Pick<Pipeline, 'itemsIn'>,
): Promise<QuarterShock> =>
  learnedShock(pastQuartersOf(await firstOfPastQuarters(tx, scope), standingOf(pipeline)))
