import { Button, DateInput } from '@hubspot/ui-extensions'
import type { FilterChoices } from '@perennial/shared/wire/filters'
import { type ComponentType, createContext, useContext } from 'react'
import { filterLabels } from './filterNames.ts'
import { dateOf, dayOf, monthsFrom } from './inputDate.ts'

interface AsOfProps {
  day: string | null
  days: FilterChoices['days'] | null
  onChange: (day: string | null) => void
}

export interface DayChoice {
  day: string
  /** The last one is what is known now. */
  days: FilterChoices['days']
  onChange: (day: string) => void
}

/** What a host has to slide through days with; HubSpot has nothing, so there one goes by months. */
export const DaySliding = createContext<ComponentType<DayChoice>>(ByMonths)

/** The day the portfolio is looked at as it was known then; the last one is today's knowledge. */
export function AsOf({ day, days, onChange }: AsOfProps) {
  const Sliding = useContext(DaySliding)
  const shown = day ?? days?.last
  const choose = (to: string) => onChange(to === days?.last ? null : to)
  return (
    <>
      <DateInput
        name="asOf"
        label={filterLabels.asOf}
        format="medium"
        clearButtonLabel="Now"
        {...(day !== null && { value: dateOf(day) })}
        {...(days && { min: dateOf(days.first), max: dateOf(days.last) })}
        onChange={date => onChange(date ? dayOf(date) : null)}
      />
      {days && shown && days.first < days.last ? <Sliding day={shown} days={days} onChange={choose} /> : null}
    </>
  )
}

function ByMonths({ day, days: { first, last }, onChange }: DayChoice) {
  const earlier = monthsFrom(day, -1)
  const later = monthsFrom(day, 1)
  return (
    <>
      <Button size="sm" variant="secondary" disabled={earlier < first} onClick={() => onChange(earlier)}>
        Month earlier
      </Button>
      <Button
        size="sm"
        variant="secondary"
        disabled={day >= last}
        onClick={() => onChange(later < last ? later : last)}
      >
        Month later
      </Button>
    </>
  )
}
