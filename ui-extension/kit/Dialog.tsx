import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Glyph } from './Glyph.tsx'
import { useAttachment, useOpenOverlay } from './Overlay.tsx'
import { step } from './spacing.ts'

interface DialogProps {
  kind: 'modal' | 'panel'
  id: string
  title?: string | undefined
  label?: string | undefined
  width?: 'sm' | 'md' | 'lg' | 'small' | 'medium' | 'large' | undefined
  danger?: boolean
  onOpen?: (() => void) | undefined
  onClose?: (() => void) | undefined
  children: ReactNode
}

/** A native dialog: the browser traps focus, closes on Escape and gives focus back to the opener. */
export function Dialog({ kind, id, title, label, width, danger, onOpen, onClose, children }: DialogProps) {
  const { open, close } = useOpenOverlay()
  const attached = useAttachment()
  const dialog = useRef<HTMLDialogElement>(null)
  const handlers = useRef({ onOpen, onClose })
  handlers.current = { onOpen, onClose }
  const isOpen = open === id

  useLayoutEffect(() => {
    if (!attached) return
    attached.current = [...attached.current, id]
    return () => {
      attached.current = attached.current.filter(other => other !== id)
    }
  }, [attached, id])

  useEffect(() => {
    if (!isOpen) return
    const element = dialog.current
    element?.showModal()
    handlers.current.onOpen?.()
    return () => {
      element?.close()
      handlers.current.onClose?.()
    }
  }, [isOpen])

  return (
    <dialog
      ref={dialog}
      className={`k-dialog k-${kind} k-width-${step(width, 'sm')} ${danger ? 'k-danger' : ''}`}
      aria-label={label ?? title}
      onCancel={() => close(id)}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="k-plain" aria-label="Close" onClick={() => close(id)}>
          <Glyph name="close" />
        </button>
      </header>
      {isOpen ? children : null}
    </dialog>
  )
}
