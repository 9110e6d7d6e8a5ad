import { DateInput } from '@hubspot/ui-extensions'
import type { FilterChoices } from '@perennial/shared/wire/filters'
import { filterLabels } from './filterNames.ts'
import { dateOf, dayOf } from './inputDate.ts'

interface AsOfProps {
  day: string | null
  days: FilterChoices['days'] | null
  onChange: (day: string | null) => void
}

/** The day the portfolio is looked at as it was known then; the last one is today's knowledge. */
export const AsOf = ({ day, days, onChange }: AsOfProps) => (
  <DateInput
    name="asOf"
    label={filterLabels.asOf}
    format="medium"
    clearButtonLabel="Now"
    {...(day !== null && { value: dateOf(day) })}
    {...(days && { min: dateOf(days.first), max: dateOf(days.last) })}
    onChange={date => onChange(date ? dayOf(date) : null)}
  />
)
