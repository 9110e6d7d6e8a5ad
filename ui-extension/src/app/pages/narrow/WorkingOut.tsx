import { Alert, Text } from '@hubspot/ui-extensions'
import type { WorkedOut } from '@perennial/shared/wire/aged'
import { useEffect } from 'react'
import { useReader } from '../../common/words/Reader.tsx'

const askAgainMs = 2000

interface WorkingOutProps {
  workedOut: WorkedOut
  /** Asks again, for as long as there is something newer to come. */
  onWait: () => void
}

/** How a report on the whole portfolio stands that is kept for whoever asks again. */
export function WorkingOut({ workedOut, onWait }: WorkingOutProps) {
  const { instant } = useReader()
  const waits = workedOut === null || workedOut.behind
  // with every answer anew
  useEffect(() => {
    if (!waits) return
    const again = setTimeout(onWait, askAgainMs)
    return () => clearTimeout(again)
  })
  if (workedOut === null)
    return (
      <Alert title="Being worked out" variant="info">
        This looks at every account and takes a moment the first time. It appears here by itself.
      </Alert>
    )
  const { at, behind } = workedOut
  return (
    <Text variant="microcopy">
      {behind ? `Worked out ${instant(at)}; newer changes are being added.` : `Worked out ${instant(at)}.`}
    </Text>
  )
}
