import type { SettingField, Settings } from '@perennial/shared/wire/settings'
import { createContext } from 'react'
import { roleName } from '../../common/words/names.ts'

/** What a setting is called, by its dotted path; the path itself where it has no name. */
export type SettingNames = (path: string) => string

export const SettingNaming = createContext<SettingNames>(path => path)

/** "Weight of Ticket load", "Renewals: Grace", "Renewal: Label": as the page itself calls its fields. */
export function settingNames(settings: Settings): SettingNames {
  const { scorecards, stages, policy, alerts, mapping } = settings
  const names = new Map([
    ...scorecards.flatMap(({ name, measures, groups, fields }) => {
      const inCard = scorecards.length > 1 ? `${name}: ` : ''
      return [
        ...measures.map(({ path, label }) => entry(path, `${inCard}Weight of ${label}`)),
        ...[...groups, ...fields].map(field => entry(field.path, `${inCard}${field.label}`)),
      ]
    }),
    ...stages.flatMap(({ name, fields }) => within(roleName(name), fields)),
    ...[...policy, ...alerts, ...mapping].flatMap(({ title, fields }) => within(title, fields)),
  ])
  return path => names.get(path) ?? path
}

const within = (title: string, fields: readonly SettingField[]) =>
  fields.map(({ path, label }) => entry(path, `${title}: ${label}`))

const entry = (path: SettingField['path'], name: string) => [path.join('.'), name] as const
