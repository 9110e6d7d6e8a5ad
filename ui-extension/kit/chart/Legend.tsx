import type { Plot } from './plot.ts'
import { Swatch } from './Swatch.tsx'

interface LegendProps {
  plot: Plot
  lines: boolean
  patterns: string
}

export const Legend = ({ plot, lines, patterns }: LegendProps) => (
  <ul className="k-legend">
    {plot.series.map((series, index) => (
      <li key={series.name}>
        <Swatch {...{ series, index, patterns, lines }} />
        {series.name}
      </li>
    ))}
  </ul>
)
