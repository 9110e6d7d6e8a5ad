import { type RefObject, useEffect, useState } from 'react'

/** Whether an element's contents are wider than the element. */
export function useOverflows(element: RefObject<HTMLElement>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setOverflows(watched.scrollWidth > watched.clientWidth + 1))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return overflows
}
