import { Text } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import { useReader } from '../words/Reader.tsx'

/** The day the figures are of and, where there is room, when they were last in step with the CRM. */
export function DataAge({ card, compact }: { card: CompanyCard; compact: boolean }) {
  const { day, instant } = useReader()
  const synced = card.syncedAt ? `synced ${instant(card.syncedAt)}` : 'never synced'
  const asOf = `As of ${day(card.asOf)}`
  return <Text variant="microcopy">{compact ? asOf : `${asOf}, ${synced}`}</Text>
}
