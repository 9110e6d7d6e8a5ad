import { Alert } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import { useReader } from '../words/Reader.tsx'

/** Says so when the figures may no longer be true. */
export function StaleData({ card, compact }: { card: CompanyCard; compact: boolean }) {
  const { instant } = useReader()
  if (!card.stale) return null
  const age = card.syncedAt ? `Data of ${instant(card.syncedAt)}` : 'Never synced'
  return (
    <Alert title={age} variant="warning">
      {compact
        ? null
        : 'Newer changes in the CRM are not in these figures yet. Check them before you rely on them.'}
    </Alert>
  )
}
