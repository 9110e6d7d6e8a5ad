import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions'
import type { CardArr, CardRenewal } from '@perennial/shared/card'
import {
  arrFigure,
  type Figure,
  noticeFigure,
  probabilityFigure,
  renewalFigure,
} from '../../common/words/figures.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** Money and dates at a glance. The probability is one of renewal; the health score is never shown as one. */
export function KeyFigures({ renewal, arr }: { renewal: CardRenewal | null; arr: CardArr | null }) {
  const reader = useReader()
  const figures = [
    arrFigure(arr, reader),
    renewalFigure(renewal, reader),
    noticeFigure(renewal, reader),
    probabilityFigure(renewal, reader),
  ]
  return <Statistics>{figures.map(statistic)}</Statistics>
}

const statistic = ({ label, number, note }: Figure) => (
  <StatisticsItem key={label} label={label} number={number}>
    <Text variant="microcopy">{note}</Text>
  </StatisticsItem>
)
