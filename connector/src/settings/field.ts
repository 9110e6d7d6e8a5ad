import type { SettingField } from '@perennial/shared/wire/settings'
import type { SettingPath } from '@perennial/shared/wire/settings-draft'

/** A setting without its value: how it is called, what it means in which unit, and its bounds. */
export type FieldForm = Pick<SettingField, 'label' | 'help' | 'kind'> &
  Partial<Pick<SettingField, 'min' | 'max' | 'options' | 'optional'>>

/** The setting at a place, with what rules there. A value of another kind is shown as none. */
export function fieldAt(rules: unknown, path: SettingPath, form: FieldForm): SettingField {
  const { min = null, max = null, options = [], optional = false } = form
  return { ...form, path, min, max, options, optional, value: plainAt(rules, path) }
}

function plainAt(rules: unknown, path: SettingPath): SettingField['value'] {
  const value: unknown = path.reduce<unknown>(
    (within, key) => (within as Record<string | number, unknown> | null | undefined)?.[key],
    rules,
  )
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
