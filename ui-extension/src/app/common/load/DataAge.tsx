import { Text } from '@hubspot/ui-extensions'
import type { Aged } from '@perennial/shared/wire/aged'
import { useReader } from '../words/Reader.tsx'

/** The day the figures are of and, where there is room, when they were last in step with the CRM. */
export function DataAge({ of, compact }: { of: Aged; compact: boolean }) {
  const { day, instant } = useReader()
  const synced = of.syncedAt ? `synced ${instant(of.syncedAt)}` : 'never synced'
  const asOf = `As of ${day(of.asOf)}`
  return <Text variant="microcopy">{compact ? asOf : `${asOf}, ${synced}`}</Text>
}
