import type { PublishReceipt, PublishRequest, RollbackRequest } from '@perennial/shared/wire/settings-publish'
import { sql } from 'kysely'
import { type Published, publish, rollBack } from '../config/publish.ts'
import {
  publishedVersion,
  rulingConfig,
  rulingVersion,
  type Version,
  versionsOf,
} from '../config/versions.ts'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { asStored, receiptUnderKey } from '../ledger/receipt-under-key.ts'
import { databaseNow } from '../ledger/receipts.ts'
import type { Tx } from '../store/store.ts'
import { soundDraft } from './judge-draft.ts'
import { saidChange } from './said-change.ts'
import { discardDraft, type StoredDraft, storedDraft } from './stored-draft.ts'

/** Whose settings, and who acts. `file` is what the connector was started with. */
export interface SettingsDesk {
  portalId: string
  by: string
  file: Config
}

/**
 * Makes the draft of the one who asks rule, as a new version, and ends the draft. Throws ConfigError naming the field; then nothing was
 * done. Accounts are scored under it with the next run.
 */
export const publishDraft = (tx: Tx, desk: SettingsDesk, asked: PublishRequest): Promise<PublishReceipt> =>
  acted(tx, desk, asked, async ruling => {
    const { portalId, by } = desk
    const draft = lookedAt(await storedDraft(tx, portalId, by), asked.draft)
    const config = soundDraft(ruling, draft.edits)
    const published = await publish(tx, portalId, config, { by, reason: asked.reason })
    if (published.before !== null && published.changes.length === 0)
      throw new ConfigError('draft: it changes nothing', {
        field: 'draft',
        remedy: 'edit a setting first, or discard the draft',
      })
    await discardDraft(tx, portalId, by)
    return published
  })

/** Brings an earlier version back, as a new one: nothing about the past is overwritten. */
export const bringBack = (tx: Tx, desk: SettingsDesk, asked: RollbackRequest): Promise<PublishReceipt> =>
  acted(tx, desk, asked, () => rollBack(tx, desk.portalId, asked.to, { by: desk.by, reason: asked.reason }))

/** One act after another, each once under its key, and only while the version that was looked at still rules. */
async function acted(
  tx: Tx,
  { portalId, by, file }: SettingsDesk,
  asked: PublishRequest | RollbackRequest,
  act: (ruling: Config) => Promise<Published & { restores?: number }>,
): Promise<PublishReceipt> {
  await sql`select 1 from portal where portal_id = ${portalId} for update`.execute(tx)
  const given = await givenReceipt(tx, portalId, by, asked)
  if (given) return given
  const versions = await versionsOf(tx, portalId)
  refuseMoved(versions, asked.base)
  const ruling = await rulingConfig(tx, portalId, file)
  // what the file says now stays there to go back to
  if ((versions[0]?.origin ?? 'file') === 'file') await publishedVersion(tx, portalId, ruling)
  const { version, before, restores = null, changes } = await act(ruling)
  const receipt: PublishReceipt = {
    version,
    before,
    restores,
    changes: changes.map(saidChange),
    by,
    reason: asked.reason,
    at: (await databaseNow(tx)).toISOString(),
    key: asked.key,
  }
  await keep(tx, portalId, { by, ...asked }, receipt)
  return receipt
}

function lookedAt(draft: StoredDraft | null, savedAt: string): StoredDraft {
  if (draft !== null && draft.savedAt.toISOString() === savedAt) return draft
  throw new ConfigError(
    draft === null
      ? 'draft: there is none of yours'
      : `draft: ${JSON.stringify(savedAt)} is not the one that is kept; it was saved again at ${draft.savedAt.toISOString()}`,
    { field: 'draft', remedy: 'read the settings again and look at the draft before you publish it' },
  )
}

function refuseMoved(versions: readonly Version[], base: number | null): void {
  const [latest] = versions
  if (rulingVersion(versions) === base) return
  const how = latest?.by
    ? `, ${latest.origin === 'rollback' ? 'brought back' : 'published'} by ${latest.by}`
    : ''
  throw new ConfigError(
    `base: ${base === null ? 'no version' : `version ${base}`} was looked at, but version ${latest?.version ?? 'none'} rules by now${how}`,
    {
      field: 'base',
      remedy: 'read the settings again, see what it changed, and take your draft over to it',
    },
  )
}

const givenReceipt = (
  tx: Tx,
  portalId: string,
  by: string,
  asked: PublishRequest | RollbackRequest,
): Promise<PublishReceipt | null> =>
  receiptUnderKey<PublishReceipt>(tx, portalId, 'settings_act', {
    key: asked.key,
    asked: { by, ...asked },
    field: 'key',
    act: 'another version',
    said: receipt => receipt,
  })

const keep = (tx: Tx, portalId: string, asked: object, receipt: PublishReceipt): Promise<unknown> =>
  sql`
    insert into settings_act (portal_id, version, idempotency_key, request, receipt, known_from)
    values (${portalId}, ${receipt.version}, ${receipt.key}, ${JSON.stringify(asStored(asked))}, ${JSON.stringify(receipt)}, ${receipt.at})`.execute(
    tx,
  )
