import { Alert } from '@hubspot/ui-extensions'
import type { CardRenewal } from '@perennial/shared/card'
import { deadlineOf } from '../../common/words/deadline.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** Shown only while a notice or renewal date asks for something. */
export function Deadline({ renewal }: { renewal: CardRenewal | null }) {
  const { day } = useReader()
  const deadline = renewal && deadlineOf(renewal, day)
  if (!deadline) return null
  return (
    <Alert title={deadline.title} variant={deadline.variant}>
      {deadline.text}
    </Alert>
  )
}
