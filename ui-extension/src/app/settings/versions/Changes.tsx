import { List, Text } from '@hubspot/ui-extensions'
import type { SettingChange } from '@perennial/shared/wire/settings-draft'

/** What was and what is, setting by setting. */
export const Changes = ({ changes }: { changes: readonly SettingChange[] }) =>
  changes.length === 0 ? (
    <Text>Nothing changed.</Text>
  ) : (
    <List variant="unordered">
      {changes.map(({ path, from, to }) => (
        <Text key={path}>{`${path}: ${shown(from)} becomes ${shown(to)}`}</Text>
      ))}
    </List>
  )

const longest = 120
const shown = (value: string | null): string =>
  value === null ? 'nothing' : value.length > longest ? `${value.slice(0, longest)}…` : value
