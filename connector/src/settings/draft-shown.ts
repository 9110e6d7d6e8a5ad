import type { SettingsDraft } from '@perennial/shared/wire/settings-draft'
import { changesBetween } from '../config/publish.ts'
import { rulesOfVersion, type Version } from '../config/versions.ts'
import { type Config, rulesIn } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { pathText } from './edits.ts'
import { judgeDraft } from './judge-draft.ts'
import { saidChange } from './said-change.ts'
import type { StoredDraft } from './stored-draft.ts'

/** What rules while a draft is looked at, and the versions, latest first. */
export interface RulesNow {
  ruling: Config
  versions: readonly Version[]
}

/** A draft with what is wrong with it, what it would change, and whether another version came to rule meanwhile. */
export async function draftShown(
  tx: Tx,
  portalId: string,
  { ruling, versions }: RulesNow,
  { base, edits, savedAt }: StoredDraft,
): Promise<SettingsDraft> {
  const { config, findings } = judgeDraft(ruling, edits)
  return {
    base,
    edits,
    savedAt: savedAt.toISOString(),
    findings,
    ok: findings.every(({ severity }) => severity !== 'error'),
    changes: config && changesBetween(rulesIn(ruling), rulesIn(config)).map(saidChange),
    conflict: await conflictOf(tx, portalId, { ruling, versions }, { base, edits, savedAt }),
  }
}

async function conflictOf(
  tx: Tx,
  portalId: string,
  { ruling, versions }: RulesNow,
  { base, edits }: StoredDraft,
): Promise<SettingsDraft['conflict']> {
  const [latest] = versions
  if ((latest?.version ?? null) === base) return null
  const began = base === null ? null : await rulesOfVersion(tx, portalId, base)
  const moved = began === null ? [] : changesBetween(began, rulesIn(ruling)).map(({ path }) => path)
  const edited = edits.map(({ path }) => pathText(path))
  const changed = edited.filter(path => moved.some(other => touches(path, other)))
  return { version: latest?.version ?? null, by: latest?.by ?? null, changed }
}

/** Whether one of two settings holds the other, or is it. */
const touches = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
