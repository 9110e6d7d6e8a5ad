import { Alert } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import { useReader } from '../words/Reader.tsx'

/** Says so when the figures may no longer be true. */
export function StaleData({ card, compact }: { card: CompanyCard; compact: boolean }) {
  const { instant, dayOf } = useReader()
  if (!card.stale) return null
  const moment = compact ? dayOf : instant
  return (
    <Alert title={card.syncedAt ? `Data of ${moment(card.syncedAt)}` : 'Never synced'} variant="warning">
      {compact
        ? null
        : 'Newer changes in the CRM are not in these figures yet. Check them before you rely on them.'}
    </Alert>
  )
}
