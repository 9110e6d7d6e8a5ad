import { type ReactNode, useId } from 'react'
import { classes } from './spacing.ts'

export interface FieldProps {
  label?: string | undefined
  description?: string | undefined
  tooltip?: string | undefined
  required?: boolean | undefined
  error?: boolean | undefined
  validationMessage?: string | undefined
}

/** What the input inside must carry, so that label, description and message belong to it. */
export interface InputLinks {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean | undefined
}

/** Label, description and message around one input. */
export function Field({
  field,
  children,
}: {
  field: FieldProps
  children: (links: InputLinks) => ReactNode
}) {
  const id = useId()
  const notes = [field.description && `${id}-about`, field.validationMessage && `${id}-message`].filter(
    Boolean,
  )
  const links: InputLinks = {
    id,
    'aria-describedby': notes.join(' ') || undefined,
    'aria-invalid': field.error || undefined,
    required: field.required,
  }
  return (
    <div className={classes('k-field', field.error && 'k-invalid')}>
      <label htmlFor={id} title={field.tooltip}>
        {field.label}
        {field.required ? <span aria-hidden="true"> *</span> : null}
      </label>
      {field.description ? <small id={`${id}-about`}>{field.description}</small> : null}
      {children(links)}
      {field.validationMessage ? (
        <small id={`${id}-message`} className="k-message" role={field.error ? 'alert' : undefined}>
          {field.validationMessage}
        </small>
      ) : null}
    </div>
  )
}
