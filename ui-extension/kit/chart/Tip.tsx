import type { Canvas } from './canvas.ts'
import type { NumberWords } from './numbers.ts'
import type { Plot } from './plot.ts'
import { Swatch } from './Swatch.tsx'

interface TipProps {
  plot: Plot
  canvas: Canvas
  words: NumberWords
  index: number
  lines: boolean
  patterns: string
}

/** The numbers of the category under the pointer or the keyboard's place. */
export function Tip({ plot, canvas, words, index, lines, patterns }: TipProps) {
  const place = canvas.places[index]!
  const x = plot.across ? canvas.left + 24 : place
  const late = x > canvas.width / 2
  return (
    <div
      className="k-tip"
      style={{
        top: plot.across ? place + canvas.band / 2 : canvas.top,
        ...(late ? { right: canvas.width - x + 10 } : { left: x + 10 }),
      }}
    >
      <strong>{plot.categories[index]!.label}</strong>
      {plot.series.map((series, at) => (
        <span key={series.name}>
          <Swatch {...{ series, patterns, lines }} index={at} />
          {series.name}
          <b>{said(series.values[index] ?? null, words)}</b>
        </span>
      ))}
    </div>
  )
}

const said = (value: number | null, words: NumberWords) => (value === null ? 'no value' : words.full(value))
