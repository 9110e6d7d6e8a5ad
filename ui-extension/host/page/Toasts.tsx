import type { AddAlertAction } from '@hubspot/ui-extensions'
import { useCallback, useState } from 'react'
import { Alert } from '../../kit/Alert.tsx'

type Toast = Parameters<AddAlertAction>[0] & { key: number }

const longestShown = 3

/** Messages cards add with `addAlert`, the latest few. */
export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([])
  const add = useCallback<AddAlertAction>(
    toast =>
      setToasts(before => [...before, { ...toast, key: (before.at(-1)?.key ?? 0) + 1 }].slice(-longestShown)),
    [],
  )
  return { toasts, add }
}

export const Toasts = ({ toasts }: { toasts: Toast[] }) => (
  <div className="p-toasts">
    {toasts.map(({ key, title, message, type = 'info' }) => (
      <Alert key={key} title={title ?? message} variant={type}>
        {title ? message : null}
      </Alert>
    ))}
  </div>
)
