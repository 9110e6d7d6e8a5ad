import type { CheckboxProps, RadioButtonProps, ToggleProps } from '@hubspot/ui-extensions'
import { useEchoed } from './useEchoed.ts'

export function Checkbox(props: CheckboxProps) {
  const [checked, check] = useEchoed(props.checked, props.initialIsChecked ?? false)
  return (
    <label className="k-check">
      <input
        type="checkbox"
        name={props.name}
        checked={checked}
        value={props.value}
        disabled={props.readOnly ?? props.readonly}
        aria-label={props['aria-label']}
        onChange={event => {
          check(event.target.checked)
          props.onChange?.(event.target.checked, props.value ?? '')
        }}
      />
      <Words {...props} />
    </label>
  )
}

/** The owner alone says which of a group is checked: two that both believe they are would fight over it. */
export const RadioButton = (props: RadioButtonProps) => (
  <label className="k-check">
    <input
      type="radio"
      name={props.name}
      value={props.value}
      {...(props.checked === undefined
        ? { defaultChecked: props.initialIsChecked ?? false }
        : { checked: props.checked })}
      disabled={props.readOnly ?? props.readonly}
      onChange={event => props.onChange?.(event.target.checked, props.value ?? '')}
    />
    <Words {...props} />
  </label>
)

const Words = ({ children, description }: Pick<CheckboxProps, 'children' | 'description'>) => (
  <span>
    {children}
    {description ? <small>{description}</small> : null}
  </span>
)

export function Toggle(props: ToggleProps) {
  const [checked, check] = useEchoed(props.checked, props.initialIsChecked ?? false)
  return (
    <label className="k-check">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        name={props.name}
        checked={checked}
        disabled={props.readOnly}
        onChange={event => {
          check(event.target.checked)
          props.onChange?.(event.target.checked)
        }}
      />
      {props.label}
    </label>
  )
}
