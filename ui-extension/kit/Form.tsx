import type { FormInputValues, FormProps } from '@hubspot/ui-extensions'
import type { FormEvent } from 'react'
import { submitEvent } from './events.ts'
import { useOpenOverlay } from './Overlay.tsx'

/** Hands the card the values of its named inputs. */
export function Form({ children, onSubmit, autoComplete }: FormProps) {
  const { show, close } = useOpenOverlay()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = Object.fromEntries(new FormData(event.currentTarget)) as FormInputValues
    onSubmit?.(submitEvent(values), {
      openModal: show,
      openPanel: show,
      closeModal: close,
      closePanel: close,
    })
  }
  return (
    <form className="k-form" autoComplete={autoComplete} onSubmit={submit}>
      {children}
    </form>
  )
}
