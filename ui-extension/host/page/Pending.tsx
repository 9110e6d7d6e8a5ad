import type { ReactNode } from 'react'
import { Alert } from '../../kit/Alert.tsx'
import { LoadingSpinner } from '../../kit/States.tsx'
import type { Loaded } from './useLoaded.ts'

interface PendingProps<T> {
  loaded: Loaded<T>
  label: string
  children: (value: T) => ReactNode
}

/** Loading, failed or the value itself. */
export function Pending<T>({ loaded, label, children }: PendingProps<T>) {
  if (loaded.status === 'loading') return <LoadingSpinner label={label} showLabel />
  if (loaded.status === 'failed') {
    return (
      <Alert title="Not loaded" variant="danger">
        {loaded.message}
      </Alert>
    )
  }
  return <>{children(loaded.value)}</>
}
