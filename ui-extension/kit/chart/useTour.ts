import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Canvas } from './canvas.ts'

/** Which category the reader looks at, by pointer or by arrow keys. */
export function useTour(canvas: Canvas, across: boolean) {
  const [index, setIndex] = useState<number | null>(null)
  const last = canvas.places.length - 1
  const at = index === null ? null : Math.min(index, last)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event.key, at, last)
    if (next === undefined) return
    event.preventDefault()
    setIndex(next)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    setIndex(nearest(canvas.places, across ? event.clientY - frame.top : event.clientX - frame.left))
  }
  return {
    at,
    handlers: {
      onKeyDown,
      onPointerMove,
      onPointerLeave: () => setIndex(null),
      onFocus: () => setIndex(now => now ?? 0),
      onBlur: () => setIndex(null),
    },
  }
}

function step(key: string, at: number | null, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, (at ?? -1) + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, (at ?? 1) - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'Escape':
      return null
    default:
      return undefined
  }
}

const nearest = (places: number[], wanted: number): number =>
  places.reduce(
    (best, place, index) => (Math.abs(place - wanted) < Math.abs(places[best]! - wanted) ? index : best),
    0,
  )
