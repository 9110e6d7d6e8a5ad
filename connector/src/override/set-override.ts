import { bandLasts } from '@perennial/shared/health/override'
import type { Override } from '@perennial/shared/model/override'
import type { OverrideReceipt } from '@perennial/shared/override-request'
import { databaseNow } from '../ledger/receipts.ts'
import { sortableId } from '../ledger/sortable-id.ts'
import { refuseBackdated } from '../scoring/refuse-backdated.ts'
import { lockAccount } from '../store/account-lock.ts'
import type { Tx } from '../store/store.ts'
import { storedOverrides } from '../view/stored-overrides.ts'
import { accountAsked } from './account-asked.ts'
import type { Assessed } from './assessed.ts'
import { type OverrideDesk, sayItLater } from './override-desk.ts'
import { addEnd, addOverride, givenReceipt } from './override-rows.ts'
import type { Overriding } from './terms-asked.ts'
import { verdictOf } from './verdict-of.ts'

/**
 * Notes a person's word on an account's score, and gives a receipt. It ends the override before it, by an event; nothing is
 * overwritten. The account is scored again with the next run. Throws ConfigError naming the field; then nothing was done.
 */
export async function setOverride(
  tx: Tx,
  { scope, config }: OverrideDesk,
  asked: Overriding,
): Promise<OverrideReceipt> {
  const { portalId } = scope
  await lockAccount(tx, portalId, asked.accountId, 'override')
  const given = await givenReceipt(tx, portalId, asked)
  if (given) return given
  await refuseBackdated(tx, scope, sayItLater)
  const account = await accountAsked(tx, scope, config, asked.accountId)
  const at = await databaseNow(tx)
  const override = overrideAsked(asked, at)
  const ending = await stillToCount(tx, portalId, override)
  const receipt = receiptOf(asked, override, account, {
    at: at.toISOString(),
    replaced: ending.at(-1)?.id ?? null,
  })
  await addOverride(tx, portalId, asked, receipt)
  const { by, reason, from: on } = override
  for (const before of ending)
    await addEnd(tx, portalId, before, { what: 'replaced', on, by, reason, at: receipt.override.at })
  return receipt
}

function overrideAsked({ request, from, until, accountId, by }: Overriding, at: Date): Override {
  const { score = null, band = null, reason, decay } = request
  return { id: sortableId(at), accountId, score, band, reason, by, from, until, decay }
}

function receiptOf(
  { request }: Overriding,
  override: Override,
  { assessment, under }: Assessed,
  { at, replaced }: { at: string; replaced: string | null },
): OverrideReceipt {
  const { score, scorecard, view } = assessment
  const { accountId, ...said } = override
  return {
    override: { ...said, at },
    key: request.key ?? null,
    account: { id: accountId, name: view.account.name },
    replaced,
    model: verdictOf(score.model),
    before: verdictOf(score),
    after: verdictOf(under(override).score),
    expires: override.until,
    bandLasts: bandLasts(override, score.model.value, scorecard.card.bands),
    ended: null,
  }
}

/** Overrides of the account that would count on the first day of this one, or later. */
async function stillToCount(tx: Tx, portalId: string, { accountId, from }: Override): Promise<Override[]> {
  const stored = await storedOverrides(tx, { portalId, knownOn: null }, [accountId])
  return stored
    .filter(({ override, ended }) => ended === null && override.until >= from)
    .map(({ override }) => override)
}
