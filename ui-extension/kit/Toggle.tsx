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
        disabled={props.readOnly}
        aria-label={props['aria-label']}
        onChange={event => {
          check(event.target.checked)
          props.onChange?.(event.target.checked, props.value ?? '')
        }}
      />
      {props.children}
    </label>
  )
}

export const RadioButton = (props: RadioButtonProps) => (
  <label className="k-check">
    <input
      type="radio"
      name={props.name}
      value={props.value}
      checked={props.checked ?? false}
      disabled={props.readOnly}
      onChange={event => props.onChange?.(event.target.checked, props.value ?? '')}
    />
    {props.children}
  </label>
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
