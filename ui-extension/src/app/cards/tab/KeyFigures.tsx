import { Statistics, StatisticsItem, StatisticsTrend, Text } from '@hubspot/ui-extensions'
import type { CompanyCard } from '@perennial/shared/card'
import { renewalFigure } from '../../common/words/figures.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { arrChangeFigure, forecastFigure, healthFigure, type TrendFigure } from './figures.ts'

/** Money, dates and health at a glance, each with which way it went where that is known. */
export function KeyFigures({ card }: { card: Pick<CompanyCard, 'arr' | 'renewal' | 'health'> }) {
  const reader = useReader()
  const figures = [
    arrChangeFigure(card.arr, reader),
    { ...renewalFigure(card.renewal, reader), trend: null },
    { ...forecastFigure(card.renewal, reader), trend: null },
    healthFigure(card.health, reader),
  ]
  return <Statistics>{figures.map(statistic)}</Statistics>
}

const statistic = ({ label, number, note, trend }: TrendFigure) => (
  <StatisticsItem key={label} label={label} number={number}>
    {trend ? <StatisticsTrend direction={trend.direction} value={trend.value} /> : null}
    <Text variant="microcopy">{note}</Text>
  </StatisticsItem>
)
