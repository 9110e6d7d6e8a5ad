import type { Canvas } from './canvas.ts'
import { area, lines, type Point, path } from './lines.ts'
import { Marker } from './Marker.tsx'
import type { NumberWords } from './numbers.ts'
import { paint } from './palette.ts'
import type { Plot } from './plot.ts'
import { swatch } from './Swatch.tsx'
import { textWidth } from './textWidth.ts'

interface LinesProps {
  plot: Plot
  canvas: Canvas
  words: NumberWords
  labelled: boolean
  patterns: string
}

/** More points than this are drawn without a mark each; a lone point always has one. */
const mostMarks = 45

export function Lines({ plot, canvas, words, labelled, patterns }: LinesProps) {
  const marked = plot.categories.length <= mostMarks
  return (
    <g className="k-lines">
      {lines(plot, canvas).map((runs, index) => {
        const series = plot.series[index]!
        return (
          <g key={series.name} style={{ color: paint(series.color) }}>
            {runs.map(run => (
              <g key={run[0]!.category}>
                {plot.stacked ? (
                  <path className="k-paint k-area" d={area(run)} style={swatch(series, index, patterns)} />
                ) : null}
                <path className="k-line" d={path(run)} />
                {marked || run.length === 1
                  ? run.map(({ category, x, y }) => <Marker key={category} {...{ index, x, y }} />)
                  : null}
              </g>
            ))}
            {labelled
              ? spaced(runs.flat(), words).map(point => (
                  <PointLabel key={point.category} {...{ point, words }} />
                ))
              : null}
          </g>
        )
      })}
    </g>
  )
}

const PointLabel = ({ point, words }: { point: Point; words: NumberWords }) => (
  <text className="k-mark-label" x={point.x} y={point.y - 8} textAnchor="middle">
    {words.short(point.value)}
  </text>
)

/** The points whose numbers do not run into the one before. */
function spaced(points: Point[], words: NumberWords): Point[] {
  let free = Number.NEGATIVE_INFINITY
  return points.filter(({ x, value }) => {
    const half = textWidth(words.short(value), 11) / 2
    if (x - half < free) return false
    free = x + half + 8
    return true
  })
}
