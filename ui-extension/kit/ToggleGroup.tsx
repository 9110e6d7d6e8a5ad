import type { ToggleGroupProps } from '@hubspot/ui-extensions'
import { Group } from './Group.tsx'
import { classes } from './spacing.ts'
import { useEchoed } from './useEchoed.ts'

const listText = (values: string[] | string | undefined) =>
  values === undefined ? undefined : JSON.stringify([values].flat())

/** Several check boxes or radio buttons under one question. */
export function ToggleGroup(props: ToggleGroupProps) {
  const { options, name, inline } = props
  const first = options.filter(({ initialIsChecked }) => initialIsChecked).map(({ value }) => value)
  const [shown, choose] = useEchoed(listText(props.value), JSON.stringify(first))
  const chosen: string[] = JSON.parse(shown)
  const one = props.toggleType === 'radioButtonList'
  const pick = (value: string, on: boolean) => {
    const next = one
      ? [value]
      : options.map(option => option.value).filter(other => (other === value ? on : chosen.includes(other)))
    choose(JSON.stringify(next))
    if (props.toggleType === 'radioButtonList') props.onChange?.(value)
    else props.onChange?.(next)
  }
  return (
    <Group field={props} {...(one ? { role: 'radiogroup' } : {})}>
      {() => (
        <div className={classes(inline && 'k-choices-inline')}>
          {options.map(option => (
            <label key={option.value} className="k-check">
              <input
                type={one ? 'radio' : 'checkbox'}
                name={name}
                value={option.value}
                checked={chosen.includes(option.value)}
                disabled={option.readOnly ?? option.readonly}
                onChange={event => pick(option.value, event.target.checked)}
              />
              <span>
                {option.label}
                {option.description ? <small>{option.description}</small> : null}
              </span>
            </label>
          ))}
        </div>
      )}
    </Group>
  )
}
