import { Alert } from '@hubspot/ui-extensions'
import { useReader } from '../../common/words/Reader.tsx'

/** Says so where figures are of a past state of knowledge. */
export function Replayed({ of }: { of: { asOf: string; replayed: boolean } }) {
  const { day } = useReader()
  return of.replayed ? (
    <Alert title={`As known on ${day(of.asOf)}`} variant="info">
      What was recorded later is not in these figures.
    </Alert>
  ) : null
}
