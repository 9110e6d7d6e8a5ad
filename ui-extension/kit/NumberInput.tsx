import type { CurrencyInputProps, NumberInputProps, StepperInputProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Field, type InputLinks } from './Field.tsx'
import { Glyph } from './Glyph.tsx'
import { useEchoed } from './useEchoed.ts'

type Numeric = Pick<
  NumberInputProps,
  | 'value'
  | 'defaultValue'
  | 'name'
  | 'min'
  | 'max'
  | 'placeholder'
  | 'readOnly'
  | 'onChange'
  | 'onInput'
  | 'onBlur'
>

const text = (value: number | undefined) => (value === undefined ? undefined : String(value))

/** A box for a number. What is no number is held back from the card. */
function NumberBox({ of: props, links, before }: { of: Numeric; links: InputLinks; before?: ReactNode }) {
  const [shown, type] = useEchoed(text(props.value), text(props.defaultValue) ?? '')
  const tell = (handler: ((value: number) => void) | undefined, value: string) => {
    if (value !== '' && Number.isFinite(Number(value))) handler?.(Number(value))
  }
  const { name, min, max, placeholder, readOnly } = props
  return (
    <span className="k-affixed">
      {before}
      <input
        {...links}
        {...{ name, min, max, placeholder, readOnly }}
        type="number"
        step="any"
        value={shown}
        onChange={event => {
          type(event.target.value)
          tell(props.onInput ?? props.onChange, event.target.value)
        }}
        onBlur={() => {
          if (props.onInput) tell(props.onChange, shown)
          tell(props.onBlur, shown)
        }}
      />
    </span>
  )
}

export const NumberInput = (props: NumberInputProps) => (
  <Field field={props}>{links => <NumberBox of={props} links={links} />}</Field>
)

export const CurrencyInput = (props: CurrencyInputProps) => (
  <Field field={props}>
    {links => (
      <NumberBox
        of={props}
        links={links}
        before={<span className="k-affix">{props.currency ?? 'USD'}</span>}
      />
    )}
  </Field>
)

export function StepperInput(props: StepperInputProps) {
  const size = props.stepSize ?? 1
  const move = (by: number) => {
    const next = (props.value ?? props.defaultValue ?? 0) + by
    props.onChange?.(Math.min(props.max ?? next, Math.max(props.min ?? next, next)))
  }
  return (
    <Field field={props}>
      {links => (
        <span className="k-affixed">
          <button
            type="button"
            className="k-plain"
            aria-label={`Less ${props.label}`}
            onClick={() => move(-size)}
          >
            <Glyph name="minus" />
          </button>
          <NumberBox of={props} links={links} />
          <button
            type="button"
            className="k-plain"
            aria-label={`More ${props.label}`}
            onClick={() => move(size)}
          >
            <Glyph name="add" />
          </button>
        </span>
      )}
    </Field>
  )
}
