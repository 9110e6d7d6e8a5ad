import { Alert } from '@hubspot/ui-extensions'
import type { Aged } from '@perennial/shared/wire/aged'
import { useReader } from '../words/Reader.tsx'

/** Says so when the figures may no longer be true. */
export function StaleData({ of, compact }: { of: Aged; compact: boolean }) {
  const { instant, dayOf } = useReader()
  if (!of.stale) return null
  const moment = compact ? dayOf : instant
  return (
    <Alert title={of.syncedAt ? `Data of ${moment(of.syncedAt)}` : 'Never synced'} variant="warning">
      {compact
        ? null
        : 'Newer changes in the CRM are not in these figures yet. Check them before you rely on them.'}
    </Alert>
  )
}
