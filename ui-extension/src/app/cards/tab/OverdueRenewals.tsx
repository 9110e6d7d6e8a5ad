import { Alert } from '@hubspot/ui-extensions'
import type { CardOverdueRenewal } from '@perennial/shared/card'
import { days } from '../../common/words/calendar.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** Terms that ended undecided, beside the renewal the card is about: revenue nobody has said what became of. */
export function OverdueRenewals({ renewals }: { renewals: readonly CardOverdueRenewal[] }) {
  const { day, money } = useReader()
  const [first, ...others] = renewals
  if (first === undefined) return null
  const of = first.amount?.length ? ` of ${first.amount.map(money).join(' + ')}` : ''
  const more = others.length === 0 ? '' : ` ${others.length} more since then: see Money, Renewal history.`
  return (
    <Alert title={`Another renewal is overdue by ${days(first.daysLate)}`} variant="warning">
      {`The term${of} that ended on ${day(first.due)} was neither renewed nor lost. Record the outcome on its renewal deal.${more}`}
    </Alert>
  )
}
