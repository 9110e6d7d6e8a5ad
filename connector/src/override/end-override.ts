import type { Day } from '@perennial/shared/day'
import type { OverrideReceipt } from '@perennial/shared/override-request'
import { databaseNow } from '../ledger/receipts.ts'
import { refused } from '../ledger/refusals.ts'
import { refuseBackdated } from '../scoring/refuse-backdated.ts'
import { lockAccount } from '../store/account-lock.ts'
import type { Tx } from '../store/store.ts'
import {
  type EarlyEnd,
  isInEffectOn,
  type StoredOverride,
  storedOverrides,
} from '../view/stored-overrides.ts'
import { accountAsked } from './account-asked.ts'
import type { Assessed } from './assessed.ts'
import { type OverrideDesk, sayItLater } from './override-desk.ts'
import { addEnd } from './override-rows.ts'
import { verdictOf } from './verdict-of.ts'

/** Who ends the override of an account, and why; a named one must be the one in effect. */
export interface Ending {
  accountId: string
  overrideId: string | null
  by: string
  reason: string
}

/** Gives the account back to the model before the override's last day. What was said stays on record. */
export async function endOverride(
  tx: Tx,
  { scope, config }: OverrideDesk,
  asked: Ending,
): Promise<OverrideReceipt> {
  const { portalId, asOf } = scope
  await lockAccount(tx, portalId, asked.accountId, 'override')
  await refuseBackdated(tx, scope, sayItLater)
  const account = await accountAsked(tx, scope, config, asked.accountId)
  const stored = await storedOverrides(tx, { portalId, knownOn: null }, [asked.accountId])
  const inEffect = stored.filter(one => one.ended === null && isInEffectOn(one, asOf))
  const found = theOneAsked(inEffect, asked, asOf)
  const { by, reason } = asked
  const ended: EarlyEnd = { what: 'ended', on: asOf, by, reason, at: (await databaseNow(tx)).toISOString() }
  for (const { override } of inEffect) await addEnd(tx, portalId, override, ended)
  return receiptOf(found, ended, account)
}

function theOneAsked(inEffect: readonly StoredOverride[], asked: Ending, asOf: Day): StoredOverride {
  const found = inEffect.at(-1)
  if (found === undefined)
    throw refused('account', asked.accountId, `has no override in effect on ${asOf}`, seeList(asked))
  const { id } = found.override
  if (asked.overrideId !== null && asked.overrideId !== id)
    throw refused('override', asked.overrideId, `is not the one in effect: ${id} is`, seeList(asked))
  return found
}

function receiptOf(
  { override, at }: StoredOverride,
  ended: EarlyEnd,
  { assessment, under }: Assessed,
): OverrideReceipt {
  const { accountId, ...said } = override
  return {
    override: { ...said, at },
    key: null,
    account: { id: accountId, name: assessment.view.account.name },
    replaced: null,
    model: verdictOf(assessment.score.model),
    before: verdictOf(assessment.score),
    after: verdictOf(under(null).score),
    expires: null,
    bandLasts: null,
    ended,
  }
}

const seeList = ({ accountId }: Ending): string => `see \`perennial override --list ${accountId}\``
