/** How a draft comes to rule, and how an earlier version comes back. */
import * as z from 'zod/mini'
import { SettingsVersion } from './settings.ts'
import { SettingChange } from './settings-draft.ts'

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
const key = z.string().check(z.minLength(1), z.maxLength(200))
/** The version that was looked at; null before the first. Where another rules by now, nothing is done. */
const base = z.nullable(z.int())

export const PublishRequest = z.object({
  base,
  /** `savedAt` of the draft that was looked at. */
  draft: z.string(),
  reason,
  key,
})
export type PublishRequest = z.infer<typeof PublishRequest>

export const RollbackRequest = z.object({ base, to: z.int().check(z.gte(1)), reason, key })
export type RollbackRequest = z.infer<typeof RollbackRequest>

/** A version that was made. */
export const PublishReceipt = z.object({
  version: z.int(),
  before: z.nullable(z.int()),
  restores: z.nullable(z.int()),
  changes: z.array(SettingChange),
  by: z.string(),
  reason: z.string(),
  /** ISO instant. */
  at: z.string(),
  key: z.string(),
})
export type PublishReceipt = z.infer<typeof PublishReceipt>

/** Every version, the latest first, with what it changed against the one before; null where that can no longer be read. */
export const SettingsVersions = z.object({
  versions: z.array(z.object({ ...SettingsVersion.shape, changes: z.nullable(z.array(SettingChange)) })),
})
export type SettingsVersions = z.infer<typeof SettingsVersions>
