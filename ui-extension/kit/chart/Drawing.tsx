import { useId, useRef } from 'react'
import { Axes } from './Axes.tsx'
import { Bars } from './Bars.tsx'
import { canvas as layOut } from './canvas.ts'
import { Legend } from './Legend.tsx'
import { Lines } from './Lines.tsx'
import type { NumberWords } from './numbers.ts'
import type { Plot } from './plot.ts'
import { Patterns } from './Swatch.tsx'
import { point } from './summary.ts'
import { Tip } from './Tip.tsx'
import { useTour } from './useTour.ts'
import { useWidth } from './useWidth.ts'

interface DrawingProps {
  kind: 'bars' | 'lines'
  plot: Plot
  words: NumberWords
  legend: boolean
  labelled: boolean
  tips: boolean
  /** the id of the words that describe the chart */
  about: string
}

/** The picture. One tab stop; arrow keys read it out category by category, as a slider does its values. */
export function Drawing({ kind, plot, words, legend, labelled, tips, about }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = layOut(plot, kind, useWidth(frame), words)
  const patterns = useId().replaceAll(':', '')
  const { at, handlers } = useTour(canvas, plot.across)
  const Marks = kind === 'bars' ? Bars : Lines
  const lines = kind === 'lines' && !plot.stacked
  return (
    <>
      {legend ? <Legend {...{ plot, lines, patterns }} /> : null}
      <div
        ref={frame}
        className="k-plot"
        role="slider"
        tabIndex={0}
        aria-label={`${plot.title ?? plot.valueTitle}, value by value`}
        aria-describedby={about}
        aria-orientation={plot.across ? 'vertical' : 'horizontal'}
        aria-valuemin={1}
        aria-valuemax={plot.categories.length}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={point(plot, at ?? 0, words)}
        {...handlers}
      >
        <svg width={canvas.width} height={canvas.height} aria-hidden="true">
          <Patterns id={patterns} />
          {at === null ? null : <rect className="k-here" {...stripe(plot.across, canvas, at)} />}
          <Axes {...{ plot, canvas, words }} />
          <Marks {...{ plot, canvas, words, labelled, patterns }} />
        </svg>
        {tips && at !== null ? <Tip index={at} {...{ plot, canvas, words, lines, patterns }} /> : null}
      </div>
    </>
  )
}

function stripe(across: boolean, canvas: ReturnType<typeof layOut>, at: number) {
  const { left, right, top, bottom, places, band } = canvas
  const start = places[at]! - band / 2
  return across
    ? { x: left, width: right - left, y: start, height: band }
    : { x: Math.max(left, start), width: band, y: top, height: bottom - top }
}
