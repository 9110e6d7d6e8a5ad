import { List, Text } from '@hubspot/ui-extensions'
import type { SettingChange } from '@perennial/shared/wire/settings-draft'
import { useContext } from 'react'
import { SettingNaming } from './settingNames.ts'

/** What was and what is, setting by setting. */
export function Changes({ changes }: { changes: readonly SettingChange[] }) {
  const nameOf = useContext(SettingNaming)
  if (changes.length === 0) return <Text>Nothing changed.</Text>
  return (
    <List variant="unordered">
      {changes.map(({ path, from, to }) => (
        <Text key={path}>{`${nameOf(path)}: ${shown(from)} becomes ${shown(to)}`}</Text>
      ))}
    </List>
  )
}

const longest = 120
const shown = (value: string | null): string =>
  value === null ? 'nothing' : value.length > longest ? `${value.slice(0, longest)}…` : value
