import type { CurrencyInputProps, NumberInputProps, StepperInputProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Field, type InputLinks } from './Field.tsx'
import { Glyph } from './Glyph.tsx'
import { useLocale } from './Locale.tsx'
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

/** The currency's own sign, its code read out in full. */
function Currency({ code }: { code: string }) {
  const { locale } = useLocale()
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: code }).formatToParts(0)
  return (
    <abbr className="k-affix" title={code}>
      {parts.find(({ type }) => type === 'currency')?.value ?? code}
    </abbr>
  )
}

export const CurrencyInput = (props: CurrencyInputProps) => (
  <Field field={props}>
    {links => <NumberBox of={props} links={links} before={<Currency code={props.currency ?? 'USD'} />} />}
  </Field>
)

/** A number with a button to each side; the limits hold both for buttons and for typing. */
export function StepperInput(props: StepperInputProps) {
  const { stepSize = 1, min, max, readOnly, label } = props
  const [shown, choose] = useEchoed(props.value, props.defaultValue ?? 0)
  const tell = (value: number) => {
    choose(value)
    props.onChange?.(value)
  }
  const move = (by: number) => {
    // decimal steps such as 0.1 would otherwise drift
    const next = Number((shown + by).toPrecision(12))
    tell(Math.min(max ?? next, Math.max(min ?? next, next)))
  }
  return (
    <Field field={props}>
      {links => (
        <span className="k-affixed k-stepper">
          <StepButton
            name="minus"
            label={`Less ${label}`}
            off={readOnly || shown <= (min ?? -Infinity)}
            onPress={() => move(-stepSize)}
          />
          <NumberBox of={{ ...props, value: shown, onChange: tell }} links={links} />
          <StepButton
            name="add"
            label={`More ${label}`}
            off={readOnly || shown >= (max ?? Infinity)}
            onPress={() => move(stepSize)}
          />
        </span>
      )}
    </Field>
  )
}

interface StepButtonProps {
  name: 'minus' | 'add'
  label: string
  off: boolean | undefined
  onPress: () => void
}

/** Stays focusable at a limit, so that the keyboard's place is not lost. */
const StepButton = ({ name, label, off, onPress }: StepButtonProps) => (
  <button
    type="button"
    className="k-button k-step"
    aria-label={label}
    aria-disabled={off || undefined}
    onClick={() => {
      if (!off) onPress()
    }}
  >
    <Glyph name={name} />
  </button>
)
