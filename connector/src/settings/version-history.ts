import type { SettingsVersion } from '@perennial/shared/wire/settings'
import type { SettingChange } from '@perennial/shared/wire/settings-draft'
import type { SettingsVersions } from '@perennial/shared/wire/settings-publish'
import { changesBetween } from '../config/publish.ts'
import { latestRules, type Version } from '../config/versions.ts'
import type { Tx } from '../store/store.ts'
import { saidChange } from './said-change.ts'

const shown = 50

/** The latest versions, each with what it changed against the one before. */
export async function versionHistory(tx: Tx, portalId: string): Promise<SettingsVersions> {
  const all = await latestRules(tx, portalId, shown + 1)
  const versions = all.slice(0, shown).map((one, at) => ({
    ...saidVersion(one),
    changes: changesFrom(all[at + 1]?.rules ?? null, one.rules),
  }))
  return { versions }
}

export const saidVersion = ({
  version,
  origin,
  by,
  reason,
  restores,
  publishedAt,
}: Version): SettingsVersion => ({ version, origin, by, reason, restores, at: publishedAt.toISOString() })

type Rules = Parameters<typeof changesBetween>[0]

const changesFrom = (before: Rules | null, after: Rules | null): SettingChange[] | null =>
  before === null || after === null ? null : changesBetween(before, after).map(saidChange)
