import {
  LineChart,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { UsageMetric } from '@perennial/shared/wire/company-usage'
import { roleName } from '../../common/words/names.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** Each metric in figures, and those that count people or events as lines of their own. */
export const Metrics = ({ metrics }: { metrics: UsageMetric[] }) => (
  <>
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>Metric</TableHeader>
          <TableHeader align="right">Last 4 weeks</TableHeader>
          <TableHeader align="right">4 weeks before</TableHeader>
          <TableHeader align="right">Change</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {metrics.map(metric => (
          <MetricRow key={metric.metric} metric={metric} />
        ))}
      </TableBody>
    </Table>
    {metrics.filter(isDrawn).slice(0, mostDrawn).map(drawn)}
  </>
)

const mostDrawn = 3

/** A share of the time hardly moves: the table tells it better. */
const isDrawn = ({ kind, weeks }: UsageMetric): boolean => kind !== 'share' && weeks.length > 1

const kinds: Record<UsageMetric['kind'], string> = {
  people: 'most people in a week',
  share: 'mean, percent of the time',
  events: 'events in all',
}

function MetricRow({ metric: { metric, kind, recent, before } }: { metric: UsageMetric }) {
  const { percent } = useReader()
  return (
    <TableRow>
      <TableCell>
        <Text>{roleName(metric)}</Text>
        <Text variant="microcopy">{kinds[kind]}</Text>
      </TableCell>
      <TableCell align="right">{quantityText(recent)}</TableCell>
      <TableCell align="right">{quantityText(before)}</TableCell>
      <TableCell align="right">{changeText(recent, before, percent)}</TableCell>
    </TableRow>
  )
}

const quantityText = (quantity: number | null): string =>
  quantity === null ? 'Unknown' : String(Math.round(quantity * 10) / 10)

function changeText(recent: number | null, before: number | null, percent: Formats['percent']): string {
  if (recent === null || before === null || before === 0) return 'Unknown'
  const share = recent / before - 1
  return `${share > 0 ? '+' : ''}${percent(share)}`
}

const drawn = ({ metric, weeks }: UsageMetric) => (
  <LineChart
    key={metric}
    data={weeks.map(({ until, quantity }) => ({ until, quantity }))}
    axes={{
      x: { field: 'until', fieldType: 'datetime', label: 'Week until' },
      y: { field: 'quantity', fieldType: 'linear', label: roleName(metric) },
    }}
    options={{ title: `${roleName(metric)} a week`, showTooltips: true }}
  />
)
