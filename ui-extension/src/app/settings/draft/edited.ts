import { type SettingEdit, type SettingPath, samePath } from '@perennial/shared/wire/settings-draft'

type Value = SettingEdit['value']

/** What a setting is to be: as edited, else as it rules. Undefined once it was taken out. */
export function editedValue<T extends Value>(edits: readonly SettingEdit[], path: SettingPath, rules: T): T {
  const edit = edits.find(one => samePath(one.path, path))
  return edit === undefined ? rules : (edit.value as T)
}

export const isTakenOut = (edits: readonly SettingEdit[], path: SettingPath): boolean =>
  edits.some(edit => edit.value === undefined && samePath(edit.path, path))

/** The edits with one more, in place of those of the same setting or below it; what is back to how it rules is no edit. */
export function withEdit(
  edits: readonly SettingEdit[],
  { path, value }: SettingEdit,
  rules: Value,
): SettingEdit[] {
  const others = edits.filter(one => !isBelow(one.path, path))
  return value === rules ? others : [...others, value === undefined ? { path } : { path, value }]
}

/** The edits without those of a setting and of what is below it: it is as it rules again. */
export const withoutEdit = (edits: readonly SettingEdit[], path: SettingPath): SettingEdit[] =>
  edits.filter(one => !isBelow(one.path, path))

const isBelow = (path: SettingPath, above: SettingPath): boolean =>
  samePath(path.slice(0, above.length), above)
