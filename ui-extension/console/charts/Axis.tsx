interface Tick {
  at: number
  label: string
}

interface AxisProps {
  ticks: readonly Tick[]
  /** Edges of the area that is drawn in, in pixels. */
  left: number
  right: number
  bottom: number
}

/** Values from bottom to top, each with its line across. */
export const ValueAxis = ({ ticks, left, right }: Pick<AxisProps, 'ticks' | 'left' | 'right'>) => (
  <g className="k-axes">
    {ticks.map(({ at, label }) => (
      <g key={label}>
        <line className="k-grid-line" x1={left} x2={right} y1={at} y2={at} />
        <text x={left - 8} y={at} dy="0.35em" textAnchor="end">
          {label}
        </text>
      </g>
    ))}
  </g>
)

/** What stands side by side, from left to right; aslant where there is little room. */
export const AcrossAxis = ({
  ticks,
  bottom,
  aslant = false,
}: Pick<AxisProps, 'ticks' | 'bottom'> & { aslant?: boolean }) => (
  <g className="k-axes">
    {ticks.map(({ at, label }) => (
      <text
        key={`${at} ${label}`}
        x={at}
        y={bottom + 18}
        textAnchor={aslant ? 'end' : 'middle'}
        {...(aslant && { transform: `rotate(-40 ${at} ${bottom + 12})` })}
      >
        {label}
      </text>
    ))}
  </g>
)
