import type { SettingChange } from '@perennial/shared/wire/settings-draft'
import type { RuleChange } from '../config/publish.ts'

/** A difference as the settings page shows it. */
export const saidChange = ({ path, from, to }: RuleChange): SettingChange => ({
  path,
  from: JSON.stringify(from) ?? null,
  to: JSON.stringify(to) ?? null,
})
