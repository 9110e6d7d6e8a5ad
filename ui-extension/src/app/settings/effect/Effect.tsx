import { LoadingSpinner } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { NotLoaded } from '../../common/load/NotLoaded.tsx'
import { useLoaded } from '../../common/load/useLoaded.ts'

interface EffectProps<T> {
  /** What is asked for, as a sentence begins with it. */
  what: string
  question: string
  answer: () => Promise<T>
  children: (value: T) => ReactNode
}

/** Something asked for within the page, with its own loading and failure. */
export function Effect<T>({ what, question, answer, children }: EffectProps<T>) {
  const { state, reload } = useLoaded(question, answer)
  if (state.status === 'loading') return <LoadingSpinner label={`Loading ${what.toLowerCase()}`} showLabel />
  if (state.status === 'failed') return <NotLoaded what={what} failure={state.failure} onRetry={reload} />
  return children(state.value)
}
