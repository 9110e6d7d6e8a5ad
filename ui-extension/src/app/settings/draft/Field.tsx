import { Input, NumberInput, Select, StepperInput, Toggle } from '@hubspot/ui-extensions'
import type { SettingField } from '@perennial/shared/wire/settings'
import { samePath } from '@perennial/shared/wire/settings-draft'
import { roleName } from '../../common/words/names.ts'
import { editedValue, withEdit } from './edited.ts'
import type { Draft } from './useDraft.ts'

interface FieldProps {
  field: SettingField
  draft: Draft
}

/** One setting with its meaning and, beside it, what is wrong with what was written. */
export function Field({ field, draft }: FieldProps) {
  const { path, label, help, kind, optional, options } = field
  const value = editedValue(draft.edits, path, field.value)
  const change = (to: SettingField['value']) =>
    draft.change(withEdit(draft.edits, { path, value: to }, field.value))
  const finding = draft.kept?.findings.find(one => one.severity !== 'note' && samePath(one.path, path))
  const shared = {
    label,
    name: path.join('.'),
    ...(help === '' ? {} : { description: help }),
    error: finding?.severity === 'error',
    ...(finding && { validationMessage: `${finding.message}. To do: ${finding.remedy}.` }),
  }
  if (kind === 'flag')
    return (
      <Toggle
        label={label}
        name={shared.name}
        checked={value === true}
        labelDisplay="top"
        onChange={change}
      />
    )
  if (kind === 'choice')
    return (
      <Select
        {...shared}
        value={String(value)}
        options={options.map(one => ({ value: one, label: roleName(one) }))}
        onChange={to => change(String(to))}
      />
    )
  if (kind === 'text')
    return (
      <Input
        {...shared}
        value={value === null ? '' : String(value)}
        onChange={to => change(optional && to.trim() === '' ? null : to.trim())}
      />
    )
  return (
    <NumberField
      field={field}
      value={typeof value === 'number' ? value : null}
      shared={shared}
      change={change}
    />
  )
}

interface NumberFieldProps {
  field: SettingField
  value: number | null
  shared: { label: string; name: string; description?: string; error: boolean; validationMessage?: string }
  change: (to: number | null) => void
}

/** Shares are written in percent. What may be empty has no steps to go up and down by. */
function NumberField({ field: { kind, optional, min, max }, value, shared, change }: NumberFieldProps) {
  const times = kind === 'share' ? 100 : 1
  const bounds = {
    ...(min !== null && { min: min * times }),
    ...(max !== null && { max: max * times }),
  }
  const own = {
    ...{ ...shared, ...bounds },
    label: kind === 'share' ? `${shared.label} (%)` : shared.label,
    ...(value !== null && { value: exact(value * times) }),
  }
  const changed = (to: number | undefined | null) => {
    if (typeof to === 'number') change(exact(to / times))
    else if (optional) change(null)
  }
  return kind === 'whole' && !optional ? (
    <StepperInput {...own} onChange={changed} />
  ) : (
    <NumberInput {...own} onChange={changed} />
  )
}

/** Without what binary fractions add: 0.07 x 100 is 7. */
const exact = (value: number): number => Number(value.toFixed(6))
