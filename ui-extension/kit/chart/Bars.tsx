import type { CSSProperties } from 'react'
import { type Bar, bars } from './bars.ts'
import type { Canvas } from './canvas.ts'
import type { NumberWords } from './numbers.ts'
import { inkOn } from './palette.ts'
import type { Plot } from './plot.ts'
import { swatch } from './Swatch.tsx'
import { textWidth } from './textWidth.ts'

interface BarsProps {
  plot: Plot
  canvas: Canvas
  words: NumberWords
  labelled: boolean
  patterns: string
}

export function Bars({ plot, canvas, words, labelled, patterns }: BarsProps) {
  const all = bars(plot, canvas)
  return (
    <g className="k-bars">
      {all.map(({ series, category, value, ...rectangle }) => (
        <rect
          key={`${series} ${category}`}
          {...rectangle}
          className="k-paint"
          rx={plot.stacked ? 0 : 1.5}
          style={swatch(plot.series[series]!, series, patterns)}
        />
      ))}
      {labelled
        ? all.map(bar => <BarLabel key={`${bar.series} ${bar.category}`} {...{ bar, plot, words }} />)
        : null}
    </g>
  )
}

/** A bar's number: inside a part of a stack, else beyond the bar's end. Left out where it has no room. */
function BarLabel({ bar, plot, words }: { bar: Bar; plot: Plot; words: NumberWords }) {
  const text = words.short(bar.value)
  const wide = textWidth(text, 11) + 4
  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 + 4 }
  if (plot.stacked) {
    if (bar.width < wide || bar.height < 15) return null
    return (
      <text
        className="k-mark-label"
        {...middle}
        textAnchor="middle"
        style={{ '--on': inkOn(plot.series[bar.series]!.color) } as CSSProperties}
      >
        {text}
      </text>
    )
  }
  if (plot.across) {
    if (bar.height < 12) return null
    const beyond = bar.value < 0 ? { x: bar.x - 4, textAnchor: 'end' } : { x: bar.x + bar.width + 4 }
    return (
      <text className="k-mark-label" y={middle.y} {...beyond}>
        {text}
      </text>
    )
  }
  if (bar.width * 1.3 < wide) return null
  return (
    <text
      className="k-mark-label"
      x={middle.x}
      y={bar.value < 0 ? bar.y + bar.height + 13 : bar.y - 5}
      textAnchor="middle"
    >
      {text}
    </text>
  )
}
