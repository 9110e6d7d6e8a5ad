import type { BaseDate, DateInputProps } from '@hubspot/ui-extensions'
import { Field } from './Field.tsx'
import { useEchoed } from './useEchoed.ts'

const two = (count: number) => String(count).padStart(2, '0')
/** HubSpot counts months from 0; the browser's date box wants YYYY-MM-DD. */
const dayText = (day: BaseDate | null | undefined) =>
  day ? `${day.year}-${two(day.month + 1)}-${two(day.date)}` : ''

function dayIn(text: string): BaseDate | null {
  const [year, month, date] = text.split('-').map(Number)
  return year && month && date ? { year, month: month - 1, date } : null
}

/** A box for a calendar day. A day that is not complete is held back from the card. */
export function DateInput(props: DateInputProps) {
  const given = props.value === undefined ? undefined : dayText(props.value)
  const [shown, type] = useEchoed(given, dayText(props.defaultValue))
  const { name, readOnly, min, max } = props
  return (
    <Field field={props}>
      {links => (
        <input
          {...links}
          type="date"
          name={name}
          readOnly={readOnly}
          min={dayText(min) || undefined}
          max={dayText(max) || undefined}
          value={shown}
          onChange={event => {
            type(event.target.value)
            const day = dayIn(event.target.value)
            if (day) props.onChange?.(day)
          }}
        />
      )}
    </Field>
  )
}
