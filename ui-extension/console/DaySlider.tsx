import { useEffect, useState } from 'react'
import { useReader } from '../src/app/common/words/Reader.tsx'
import type { DayChoice } from '../src/app/pages/shell/AsOf.tsx'

const dayLength = 86_400_000
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength
const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * dayLength).toISOString().slice(0, 10)

/** Slides through the days something is known of; the page follows when the slider is let go of, or a key is. */
export function DaySlider({ day, days: { first, last }, onChange }: DayChoice) {
  const reader = useReader()
  const [slid, setSlid] = useState(day)
  useEffect(() => setSlid(day), [day])
  const settle = () => {
    if (slid !== day) onChange(slid)
  }
  const words = slid === last ? `${reader.day(slid)}, now` : reader.day(slid)
  return (
    <label className="c-days">
      <span>{words}</span>
      <input
        type="range"
        aria-label="As known on, by day"
        aria-valuetext={words}
        min={0}
        max={daysBetween(first, last)}
        value={daysBetween(first, slid)}
        onChange={event => setSlid(daysAfter(first, Number(event.target.value)))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
    </label>
  )
}
