import { type ReactNode, useState } from 'react'
import { Step } from './Step.tsx'
import { useAct } from './useAct.ts'

interface LookThenSaveProps<Q, R> {
  /** Whether enough is filled in to ask what it would do. */
  ready: boolean
  /** The request the form stands for, under a key of its own. */
  request: () => Q
  preview: (request: Q) => Promise<R>
  save: (request: Q) => Promise<void>
  /** What is shown of a preview. */
  effect: (preview: R) => ReactNode
  /** The form. */
  children: ReactNode
}

/** An act in two steps: a form, then what it would do. What is saved is exactly what was looked at. */
export function LookThenSave<Q, R>({
  ready,
  request,
  preview,
  save,
  effect,
  children,
}: LookThenSaveProps<Q, R>) {
  const [looked, setLooked] = useState<{ request: Q; preview: R } | null>(null)
  const { busy, problem, run } = useAct()
  if (looked === null) {
    const look = () =>
      run(async () => {
        const asked = request()
        setLooked({ request: asked, preview: await preview(asked) })
      })
    return (
      <Step problem={problem} busy={busy} forward={{ label: 'Show effect', onClick: look, disabled: !ready }}>
        {children}
      </Step>
    )
  }
  const keep = () =>
    run(async () => {
      await save(looked.request)
      setLooked(null)
    })
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{ label: 'Save', onClick: keep }}
      back={{ label: 'Back', onClick: () => setLooked(null) }}
    >
      {effect(looked.preview)}
    </Step>
  )
}
