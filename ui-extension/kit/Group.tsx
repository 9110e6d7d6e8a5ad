import { type ReactNode, useId } from 'react'
import type { FieldProps } from './Field.tsx'
import { classes } from './spacing.ts'

/** Legend, description and message around several inputs that answer one question. */
export function Group({
  field,
  role,
  children,
}: {
  field: FieldProps
  role?: 'radiogroup'
  children: (describedBy: string | undefined) => ReactNode
}) {
  const id = useId()
  const notes = [field.description && `${id}-about`, field.validationMessage && `${id}-message`]
  const describedBy = notes.filter(Boolean).join(' ') || undefined
  return (
    <fieldset
      className={classes('k-group', field.error && 'k-invalid')}
      role={role}
      aria-describedby={describedBy}
    >
      {field.label ? (
        <legend title={field.tooltip}>
          {field.label}
          {field.required ? (
            <>
              <span aria-hidden="true"> *</span>
              <span className="k-hidden">, required</span>
            </>
          ) : null}
        </legend>
      ) : null}
      {field.description ? <small id={`${id}-about`}>{field.description}</small> : null}
      {children(describedBy)}
      {field.validationMessage ? (
        <small id={`${id}-message`} className="k-message" role={field.error ? 'alert' : undefined}>
          {field.validationMessage}
        </small>
      ) : null}
    </fieldset>
  )
}
