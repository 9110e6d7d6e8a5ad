import { Alert } from '@hubspot/ui-extensions'
import type { DealRenewal } from '@perennial/shared/wire/deal-card'
import { useReader } from '../../common/words/Reader.tsx'

/** Shown only once the customer said it will not renew, while that is not yet decided. */
export function NoticeGiven({ renewal: { noticeGivenOn, decided } }: { renewal: DealRenewal }) {
  const { day } = useReader()
  if (!noticeGivenOn || decided) return null
  return (
    <Alert title="Notice was given" variant="danger">
      {`The customer said on ${day(noticeGivenOn)} that it will not renew.`}
    </Alert>
  )
}
