import type { StatisticsItemProps, StatisticsProps, StatisticsTrendProps } from '@hubspot/ui-extensions'
import { Glyph } from './Glyph.tsx'

export const Statistics = ({ children }: StatisticsProps) => <dl className="k-statistics">{children}</dl>

export const StatisticsItem = ({ label, number, children }: StatisticsItemProps) => (
  <div className="k-statistic">
    <dt>{label}</dt>
    <dd>
      <div className="k-number">{number}</div>
      {children}
    </dd>
  </div>
)

/** Which way a figure moves; without a colour an increase is taken to be good. */
export const StatisticsTrend = ({ value, direction, color }: StatisticsTrendProps) => (
  <div className={`k-trend k-trend-${color ?? (direction === 'increase' ? 'green' : 'red')}`}>
    <Glyph name={direction === 'increase' ? 'up' : 'down'} label={direction === 'increase' ? 'Up' : 'Down'} />
    {value}
  </div>
)
