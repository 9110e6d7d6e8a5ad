import type { SettingEdit, SettingPath } from '@perennial/shared/wire/settings-draft'
import { type PublishedRules, ruleSections } from '../config.ts'
import { ConfigError } from '../errors.ts'

/** The sections the settings page edits; the others are edited in their own places, or in the file. */
const editable = ['scorecard', 'scorecards', 'stages', 'policy', 'mapping'] as const
const forbiddenKeys = new Set<string | number>(['__proto__', 'constructor', 'prototype'])

/** Rules as they are written, not yet validated. */
export type WrittenRules = Record<string, unknown>

/**
 * The rules with all edits made, in their order; not yet validated. The rules given are left as they are.
 * @throws ConfigError for an edit of something that is not there to be edited.
 */
export function withEdits(rules: PublishedRules, edits: readonly SettingEdit[]): WrittenRules {
  const written: WrittenRules = JSON.parse(JSON.stringify(rules))
  for (const edit of edits) apply(written, edit)
  return written
}

/** The path as it is said: `policy.alerts.perOwnerPerWeek`. */
export const pathText = (path: readonly (string | number)[]): string => path.join('.')

function apply(written: WrittenRules, { path, value }: SettingEdit): void {
  refuseForeign(path)
  const parent = parentOf(written, path)
  const key = path.at(-1)!
  if (Array.isArray(parent)) {
    if (typeof key !== 'number' || key > parent.length) throw nothingThere(path)
    parent.splice(key, 1, ...(value === undefined ? [] : [value]))
  } else if (value === undefined) delete parent[key]
  else parent[key] = value
}

function refuseForeign(path: SettingPath): void {
  const [section] = path
  if (!editable.some(one => one === section))
    throw new ConfigError(`${pathText(path)} is not edited here`, {
      field: pathText(path),
      remedy: `edit something below ${editable.join(', ')}; the rest (${rest()}) is edited in the configuration file`,
    })
  if (path.some(key => forbiddenKeys.has(key))) throw nothingThere(path)
}

const rest = (): string => ruleSections.filter(section => !editable.some(one => one === section)).join(', ')

/** What holds the last key. */
function parentOf(written: WrittenRules, path: SettingPath): Record<string | number, unknown> | unknown[] {
  let within: unknown = written
  for (const key of path.slice(0, -1)) {
    const own: unknown = Object.hasOwn(within as object, key) ? (within as WrittenRules)[key] : undefined
    if (typeof own !== 'object' || own === null) throw nothingThere(path)
    within = own
  }
  return within as Record<string | number, unknown> | unknown[]
}

const nothingThere = (path: SettingPath): ConfigError =>
  new ConfigError(`${pathText(path)}: there is no such setting`, {
    field: pathText(path),
    remedy: 'read the settings again and edit what they name',
  })
