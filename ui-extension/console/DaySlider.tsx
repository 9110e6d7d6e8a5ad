import { addDays, daysBetween } from '@perennial/shared/day'
import { useEffect, useState } from 'react'
import { useReader } from '../src/app/common/words/Reader.tsx'
import type { DayChoice } from '../src/app/pages/shell/AsOf.tsx'

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
        onChange={event => setSlid(addDays(first, Number(event.target.value)))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
    </label>
  )
}
