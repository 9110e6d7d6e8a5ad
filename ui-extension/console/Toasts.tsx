import type { AddAlertAction } from '@hubspot/ui-extensions'
import { useCallback, useState } from 'react'
import { Alert } from '../kit/Alert.tsx'
import { Glyph } from '../kit/Glyph.tsx'

export type AddToast = AddAlertAction
type Toast = Parameters<AddAlertAction>[0] & { key: number }

const longestShown = 3

/** Messages that surfaces add, the latest few, each until it is taken away. */
export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([])
  const add: AddToast = useCallback(
    toast =>
      setToasts(before => [...before, { ...toast, key: (before.at(-1)?.key ?? 0) + 1 }].slice(-longestShown)),
    [],
  )
  const drop = (key: number) => setToasts(before => before.filter(toast => toast.key !== key))
  return { toasts, add, drop }
}

export const Toasts = ({ toasts, drop }: { toasts: Toast[]; drop: (key: number) => void }) => (
  <div className="c-toasts">
    {toasts.map(({ key, title, message, type = 'info' }) => (
      <div key={key} className="c-toast">
        <Alert title={title ?? message} variant={type}>
          {title ? message : null}
        </Alert>
        <button type="button" className="k-plain" aria-label="Dismiss message" onClick={() => drop(key)}>
          <Glyph name="close" />
        </button>
      </div>
    ))}
  </div>
)
