import type { ListedAlert } from '@perennial/shared/alert-request'
import type { Day } from '@perennial/shared/day'
import type { Money } from '@perennial/shared/money'
import type { Tx } from '../store/store.ts'
import { accountReasons } from './account-reasons.ts'
import type { AlertDesk } from './alert-desk.ts'
import { type Listing, listedAlerts } from './listed.ts'

/** An alert with why it was raised, in the words of the stored conclusion. */
export interface DigestLine extends ListedAlert {
  reasons: string[]
}

/** Whom one owner should call, the most worth first. */
export interface Digest {
  asOf: Day
  ownerId: string | null
  /** Over all lines, in the reporting currency; null when no revenue is known. */
  expectedLoss: Money | null
  lines: DigestLine[]
}

/** One digest for each owner with open alerts; accounts without an owner come last. */
export async function digests(
  tx: Tx,
  desk: AlertDesk,
  asked: Pick<Listing, 'ownerId' | 'visible'>,
): Promise<Digest[]> {
  const alerts = await listedAlerts(tx, desk, { ...asked, all: false })
  const ids = alerts.map(({ account }) => account.id)
  const reasons = await accountReasons(tx, desk.scope, ids)
  const lines = alerts.map(alert => ({ ...alert, reasons: reasons.get(alert.account.id)?.reasons ?? [] }))
  return [...Map.groupBy(lines, line => line.ownerId)]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([owner, own]) => ({
      asOf: desk.scope.asOf,
      ownerId: owner,
      expectedLoss: sumOf(own.flatMap(one => one.expectedLoss ?? [])),
      lines: own,
    }))
}

/** What an owner without alerts gets. */
export const emptyDigest = ({ scope }: AlertDesk, ownerId: string | null): Digest => ({
  asOf: scope.asOf,
  ownerId,
  expectedLoss: null,
  lines: [],
})

const sumOf = (amounts: readonly Money[]): Money | null =>
  amounts.length === 0
    ? null
    : { minor: amounts.reduce((sum, { minor }) => sum + minor, 0), currency: amounts[0]!.currency }
