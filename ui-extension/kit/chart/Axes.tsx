import type { Canvas } from './canvas.ts'
import type { NumberWords } from './numbers.ts'
import type { Plot } from './plot.ts'
import { textWidth } from './textWidth.ts'

interface AxesProps {
  plot: Plot
  canvas: Canvas
  words: NumberWords
}

/** Grid, numbers, category names and the titles of both axes. */
export const Axes = ({ plot, canvas, words }: AxesProps) => {
  const [above, below] = plot.across
    ? [plot.categoryTitle, plot.valueTitle]
    : [plot.valueTitle, plot.categoryTitle]
  return (
    <g className="k-axes">
      <text className="k-axis-title" x={0} y={12}>
        {above}
      </text>
      <text
        className="k-axis-title"
        x={(canvas.left + canvas.right) / 2}
        y={canvas.height - 6}
        textAnchor="middle"
      >
        {below}
      </text>
      {canvas.scale.ticks.map(tick => (
        <Tick key={tick} at={canvas.reach(tick)} zero={tick === 0} across={plot.across} canvas={canvas}>
          {words.short(tick)}
        </Tick>
      ))}
      {plot.categories.map(({ label }, index) =>
        canvas.fit.shown[index] ? <Name key={label} index={index} {...{ plot, canvas }} /> : null,
      )}
    </g>
  )
}

interface TickProps {
  at: number
  zero: boolean
  across: boolean
  canvas: Canvas
  children: string
}

const Tick = ({ at, zero, across, canvas: { left, right, top, bottom }, children }: TickProps) => (
  <>
    <line
      className={zero ? 'k-zero' : 'k-grid-line'}
      {...(across ? { x1: at, x2: at, y1: top, y2: bottom } : { x1: left, x2: right, y1: at, y2: at })}
    />
    <text
      {...(across
        ? { x: at, y: bottom + 15, textAnchor: 'middle' }
        : { x: left - 8, y: at + 4, textAnchor: 'end' })}
    >
      {children}
    </text>
  </>
)

function Name({ index, plot, canvas }: { index: number; plot: Plot; canvas: Canvas }) {
  const lines = canvas.fit.lines[index] ?? []
  const place = canvas.places[index]!
  if (plot.across) {
    return (
      <text x={canvas.left - 8} y={place + 4} textAnchor="end">
        {lines[0]}
      </text>
    )
  }
  const y = canvas.bottom + 16
  if (canvas.fit.slanted) {
    return (
      <text x={place + 4} y={y} textAnchor="end" transform={`rotate(-40 ${place + 4} ${y})`}>
        {lines[0]}
      </text>
    )
  }
  return (
    <text y={y} textAnchor="middle">
      {lines.map((line, row) => (
        <tspan key={line} x={Math.min(place, canvas.width - textWidth(line) / 2)} dy={row ? 15 : 0}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
