import { useEffect, useRef, useState } from 'react'

/**
 * The text of a controlled input whose owner lives across the channel. The owner's copies of what was
 * typed come back late; taking them would undo newer typing, so values we sent ourselves are ignored.
 */
export function useEchoed<T>(value: T | undefined, initial: T): [T, (typed: T) => void] {
  const [shown, setShown] = useState(value ?? initial)
  const sent = useRef<T[]>([])
  useEffect(() => {
    if (value === undefined) return
    const echo = sent.current.lastIndexOf(value)
    if (echo >= 0) {
      sent.current.splice(0, echo + 1)
      return
    }
    sent.current = []
    setShown(value)
  }, [value])
  const type = (typed: T) => {
    sent.current.push(typed)
    setShown(typed)
  }
  return [shown, type]
}
