import { useEffect, useState } from 'react'

export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'failed'; message: string }
  | { status: 'ready'; value: T }

/**
 * Loads a value, again whenever `key` or `version` changes. A new version keeps the old value on show until
 * the new one is there; a new key starts afresh. Overtaken answers are dropped.
 */
export function useLoaded<T>(load: () => Promise<T>, key: string, version: number): Loaded<T> {
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>({
    key,
    loaded: { status: 'loading' },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is a new function on every render; key and version say when it differs
  useEffect(() => {
    let overtaken = false
    const settle = (loaded: Loaded<T>) => {
      if (!overtaken) setState({ key, loaded })
    }
    load().then(
      value => settle({ status: 'ready', value }),
      error => settle({ status: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      overtaken = true
    }
  }, [key, version])
  return state.key === key ? state.loaded : { status: 'loading' }
}
