import { type ReactNode, useEffect, useState } from 'react'
import { Alert } from '../Alert.tsx'
import { Missing } from '../Missing.tsx'
import { LoadingSpinner } from '../States.tsx'
import { type CrmSource, useCrm } from './CrmSource.ts'

type State<T> = { is: 'loading' } | { is: 'failed'; why: string } | { is: 'ready'; answer: T }

interface AskedProps<T> {
  /** the component that asks, named where the host has no CRM */
  name: string
  /** the props the question depends on */
  about: unknown
  ask: (crm: CrmSource) => Promise<T>
  children: (answer: T) => ReactNode
}

/** Asks the host's CRM and draws the answer, or that it is coming, failed or cannot be had here. */
export function Asked<T>({ name, about, ask, children }: AskedProps<T>) {
  const crm = useCrm()
  const [state, setState] = useState<State<T>>({ is: 'loading' })
  const question = JSON.stringify(about)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the question changes; the asking function is another at each render
  useEffect(() => {
    if (!crm) return
    let wanted = true
    const settle = (next: State<T>) => {
      if (wanted) setState(next)
    }
    setState({ is: 'loading' })
    ask(crm).then(
      answer => settle({ is: 'ready', answer }),
      error => settle({ is: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      wanted = false
    }
  }, [crm, question])
  if (!crm) return <Missing name={name} />
  if (state.is === 'loading') return <LoadingSpinner label="Reading the CRM" />
  if (state.is === 'failed') {
    return (
      <Alert title="The CRM could not be read" variant="danger">
        {state.why}
      </Alert>
    )
  }
  return children(state.answer)
}
