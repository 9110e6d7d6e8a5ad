import type { BaseTime, TimeInputProps } from '@hubspot/ui-extensions'
import { Field } from './Field.tsx'
import { useEchoed } from './useEchoed.ts'

const two = (count: number) => String(count).padStart(2, '0')
const timeText = (time: BaseTime | null | undefined) =>
  time ? `${two(time.hours)}:${two(time.minutes)}` : ''

function timeIn(text: string): BaseTime | null {
  const [hours, minutes] = text.split(':').map(Number)
  return hours !== undefined && minutes !== undefined ? { hours, minutes } : null
}

/** A box for a time of day. A time that is not complete is held back from the card. */
export function TimeInput(props: TimeInputProps) {
  const given = props.value === undefined ? undefined : timeText(props.value)
  const [shown, type] = useEchoed(given, timeText(props.defaultValue))
  const { name, readOnly, min, max, interval } = props
  return (
    <Field field={props}>
      {links => (
        <input
          {...links}
          type="time"
          name={name}
          readOnly={readOnly}
          min={timeText(min) || undefined}
          max={timeText(max) || undefined}
          step={interval && interval * 60}
          value={shown}
          onChange={event => {
            type(event.target.value)
            const time = timeIn(event.target.value)
            if (time) props.onChange?.(time)
          }}
        />
      )}
    </Field>
  )
}
