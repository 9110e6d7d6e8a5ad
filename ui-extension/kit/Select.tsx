import type { SelectProps } from '@hubspot/ui-extensions'
import { Field } from './Field.tsx'
import { useEchoed } from './useEchoed.ts'

export function Select(props: SelectProps) {
  const [shown, choose] = useEchoed<string>(props.value === undefined ? undefined : String(props.value), '')
  const pick = (chosen: string) => {
    choose(chosen)
    const option = props.options.find(({ value }) => String(value) === chosen)
    if (option) props.onChange?.(option.value)
  }
  return (
    <Field field={props}>
      {links => (
        <select
          {...links}
          name={props.name}
          value={shown}
          disabled={props.readOnly}
          onChange={event => pick(event.target.value)}
        >
          <option value="" disabled hidden>
            {props.placeholder ?? 'Choose'}
          </option>
          {props.options.map(({ value, label }) => (
            <option key={String(value)} value={String(value)}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
