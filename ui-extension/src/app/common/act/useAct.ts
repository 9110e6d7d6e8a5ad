import { useState } from 'react'
import { failureFrom } from '../connector/failure.ts'

/** Runs one act at a time and keeps what went wrong, in words, until the next. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function run(act: () => Promise<void>): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      await act()
    } catch (error) {
      const { message, remedy } = failureFrom(error)
      setProblem(`${message} ${remedy}`)
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, run }
}

/** New for every act that was looked at, so that saving it twice does it once. */
export const newKey = (): string => `card-${Date.now()}-${Math.random().toString(36).slice(2, 12)}`
