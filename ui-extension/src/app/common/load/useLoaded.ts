import { useCallback, useEffect, useRef, useState } from 'react'
import { type CardFailure, failureFrom } from '../connector/failure.ts'

/** What a surface shows: nothing yet, why there is nothing, or a value (and what went wrong since). */
export type LoadedState<T> =
  | { status: 'loading' }
  | { status: 'failed'; failure: CardFailure }
  | { status: 'ready'; value: T; refreshing: boolean; failure: CardFailure | null }

/**
 * Loads a value whenever `question` changes and reloads it on demand; an answer that was overtaken by a newer
 * question is dropped.
 */
export function useLoaded<T>(question: string, answer: () => Promise<T>) {
  const [state, setState] = useState<LoadedState<T>>({ status: 'loading' })
  const newest = useRef(0)
  const asking = useRef(answer)
  asking.current = answer

  const load = useCallback(() => {
    const mine = ++newest.current
    const settle = (next: (before: LoadedState<T>) => LoadedState<T>) => {
      if (mine === newest.current) setState(next)
    }
    asking.current().then(
      value => settle(() => ({ status: 'ready', value, refreshing: false, failure: null })),
      error => settle(before => keepWhatIsShown(before, failureFrom(error))),
    )
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the answer depends on
  useEffect(() => {
    setState({ status: 'loading' })
    load()
    return () => {
      newest.current += 1
    }
  }, [question, load])

  const reload = useCallback(() => {
    setState(before => (before.status === 'ready' ? { ...before, refreshing: true } : { status: 'loading' }))
    load()
  }, [load])

  return { state, reload }
}

/** What may no longer be seen does not stay. */
const keepWhatIsShown = <T>(before: LoadedState<T>, failure: CardFailure): LoadedState<T> =>
  before.status === 'ready' && !failure.isForbidden
    ? { ...before, refreshing: false, failure }
    : { status: 'failed', failure }
