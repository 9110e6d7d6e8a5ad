import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions'
import { Field } from './Field.tsx'
import { useEchoed } from './useEchoed.ts'

/** `onInput` on every key, `onChange` when the input is left, as in HubSpot. */
function useTyping(
  props: Pick<InputProps, 'value' | 'defaultValue' | 'onInput' | 'onChange' | 'onBlur' | 'onFocus'>,
) {
  const [shown, type] = useEchoed(props.value, props.defaultValue ?? '')
  return {
    value: shown,
    onChange: (event: { target: { value: string } }) => {
      type(event.target.value)
      props.onInput?.(event.target.value)
    },
    onBlur: () => {
      props.onChange?.(shown)
      props.onBlur?.(shown)
    },
    onFocus: () => props.onFocus?.(shown),
  }
}

export function Input(props: InputProps) {
  const typing = useTyping(props)
  const { name, placeholder, readOnly, type = 'text' } = props
  return (
    <Field field={props}>
      {links => (
        <input {...links} {...typing} type={type} name={name} placeholder={placeholder} readOnly={readOnly} />
      )}
    </Field>
  )
}

export function SearchInput(props: SearchInputProps) {
  const typing = useTyping(props)
  const { name, placeholder, readOnly } = props
  return (
    <Field field={props}>
      {links => (
        <input
          {...links}
          {...typing}
          type="search"
          name={name}
          placeholder={placeholder}
          readOnly={readOnly}
        />
      )}
    </Field>
  )
}

export function TextArea(props: TextAreaProps) {
  const typing = useTyping(props)
  const { name, placeholder, readOnly, rows = 3, maxLength } = props
  return (
    <Field field={props}>
      {links => <textarea {...links} {...typing} {...{ name, placeholder, readOnly, rows, maxLength }} />}
    </Field>
  )
}
