import { Alert, Text } from '@hubspot/ui-extensions'
import type { WorkedOut } from '@perennial/shared/wire/aged'
import { useReader } from '../../common/words/Reader.tsx'

/** How a report on the whole portfolio stands that is kept for whoever asks again. */
export function WorkingOut({ workedOut }: { workedOut: WorkedOut }) {
  const { instant } = useReader()
  if (workedOut === null)
    return (
      <Alert title="Being worked out" variant="info">
        This looks at every account and takes a moment the first time. Refresh to see it.
      </Alert>
    )
  const { at, behind } = workedOut
  return (
    <Text variant="microcopy">
      {behind ? `Worked out ${instant(at)}; newer changes are being added.` : `Worked out ${instant(at)}.`}
    </Text>
  )
}
