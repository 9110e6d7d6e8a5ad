import { type Day, daysBetween } from '@perennial/shared/day'
import type { ListedOverride, Verdict } from '@perennial/shared/override-request'
import type { Tx } from '../store/store.ts'
import { isInBook, type Owners } from '../view/in-book.ts'
import { isInEffectOn, type StoredOverride, storedOverrides } from '../view/stored-overrides.ts'
import { type Assessed, assessed } from './assessed.ts'
import type { OverrideDesk } from './override-desk.ts'
import { verdictOf } from './verdict-of.ts'

/** Which overrides are listed. */
export interface Listing {
  accountId: string | null
  /** Only those in effect that have at most this many days left. */
  expiring: number | null
  /** Only those whose band is not the model's now. */
  disagreeing: boolean
  /** Owners whose accounts the person who asks may see; null = every account. */
  visible: Owners
}

/** Overrides beside what the model says now: those in effect first, the next to expire at the top; then the others, latest first. */
export async function listedOverrides(
  tx: Tx,
  { scope, config }: OverrideDesk,
  { accountId, expiring, disagreeing, visible }: Listing,
): Promise<ListedOverride[]> {
  const all = await storedOverrides(tx, scope, accountId === null ? null : [accountId])
  const ofNow = expiring !== null || disagreeing
  const stored = all.filter(one => (ofNow ? isInEffectOn(one, scope.asOf) : one.override.from <= scope.asOf))
  const ids = [...new Set(stored.map(({ override }) => override.accountId))]
  const now = await assessed(tx, scope, config, ids)
  const ownerOf = (id: string) => now.get(id)?.assessment.view.account.ownerId ?? null
  return stored
    .filter(({ override }) => isInBook(visible, ownerOf(override.accountId)))
    .map(one => listed(one, now.get(one.override.accountId), scope.asOf))
    .filter(({ daysLeft }) => expiring === null || (daysLeft !== null && daysLeft <= expiring))
    .filter(({ disagrees }) => !disagreeing || disagrees === true)
    .sort(nextToExpireFirst)
}

function listed(one: StoredOverride, now: Assessed | undefined, asOf: Day): ListedOverride {
  const { accountId, ...said } = one.override
  const isInEffect = isInEffectOn(one, asOf)
  const isEnded = one.ended !== null && one.ended.on <= asOf
  const counted = now ? verdictOf(now.assessment.score) : null
  const modelNow = now ? verdictOf(now.assessment.score.model) : null
  return {
    ...said,
    at: one.at,
    account: { id: accountId, name: now?.assessment.view.account.name ?? accountId },
    state: isInEffect ? 'in_effect' : isEnded ? one.ended!.what : 'expired',
    daysLeft: isInEffect ? daysBetween(asOf, said.until) : null,
    said: one.said,
    modelThen: one.model,
    counted,
    modelNow,
    disagrees: isInEffect && counted && modelNow ? disagrees(counted, modelNow.band) : null,
    ended: isEnded ? one.ended : null,
  }
}

const disagrees = (counted: Verdict, model: Verdict['band']): boolean | null =>
  model === 'unscored' ? null : counted.band !== model

const nextToExpireFirst = (a: ListedOverride, b: ListedOverride): number =>
  (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) || (a.at < b.at ? 1 : -1)
