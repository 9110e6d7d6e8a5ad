import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions'
import { Field } from './Field.tsx'
import { Glyph } from './Glyph.tsx'
import { classes } from './spacing.ts'
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

/** The magnifier is ours; the button that empties it is the browser's own. */
export function SearchInput(props: SearchInputProps) {
  const typing = useTyping(props)
  const { name, placeholder, readOnly, clearable = true } = props
  return (
    <Field field={props}>
      {links => (
        <span className={classes('k-search', !clearable && 'k-unclearable')}>
          <Glyph name="search" />
          <input {...links} {...typing} {...{ name, placeholder, readOnly }} type="search" />
        </span>
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
