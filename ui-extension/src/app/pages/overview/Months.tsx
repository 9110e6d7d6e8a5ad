import {
  BarChart,
  EmptyState,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { Band } from '@perennial/shared/card'
import type { Filters } from '@perennial/shared/wire/filters'
import type { Overview } from '@perennial/shared/wire/overview'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { bands } from '../../common/words/band.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'
import { majorIn } from '../rows/amounts.ts'
import { Opened } from './Opened.tsx'
import { dueText, isKnown, wholeIn } from './sums.ts'

/** What is up for renewal by month and band; what is overdue comes first, in a bucket of its own. */
export function Months({ of, filters }: { of: Overview; filters: Filters }) {
  const reader = useReader()
  const amount = wholeIn(of, reader)
  const months = [...new Set(of.months.map(({ month }) => month))]
  if (months.length === 0)
    return (
      <EmptyState title="No open renewals" layout="vertical">
        <Text>Nothing is overdue or due in the next twelve months.</Text>
      </EmptyState>
    )
  return (
    <Flex direction="column" gap="sm">
      <Heading>Renewals by month</Heading>
      <BarChart
        data={of.months.map(one => ({
          Month: nameOf(one.month, reader),
          [label(of)]: one.amount / 10 ** of.digits,
          Health: bands[one.band].label,
        }))}
        axes={{
          x: { field: 'Month', fieldType: 'category' },
          y: { field: label(of), fieldType: 'linear' },
          options: { groupFieldByColor: 'Health', stacking: true, colors },
        }}
        options={{ title: 'Up for renewal by month and health', showLegend: true, showTooltips: true }}
      />
      <Table density="condensed">
        <TableHead>
          <TableRow>
            {['Month', ...Band.options.map(band => bands[band].label)].map(title => (
              <TableHeader key={title} align={title === 'Month' ? 'left' : 'right'}>
                {title}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {months.map(month => (
            <TableRow key={month}>
              <TableCell>
                <Opened metric={`month:${month}`} filters={filters}>
                  {nameOf(month, reader)}
                </Opened>
              </TableCell>
              {Band.options.map(band => {
                const found = of.months.find(one => one.month === month && one.band === band)
                return (
                  <TableCell key={band} align="right">
                    {found ? (
                      <Opened metric={`month:${month}:${band}`} filters={filters}>
                        {dueText(found, amount)}
                      </Opened>
                    ) : (
                      <Text>none</Text>
                    )}
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CopyCsv
        header={['month', 'health', 'renewals', 'of unknown amount', `up for renewal, ${of.currency}`]}
        rows={of.months.map(one => [
          one.month,
          one.band,
          one.renewals,
          one.withoutAmount,
          isKnown(one) ? majorIn(of, one.amount) : null,
        ])}
      />
    </Flex>
  )
}

const label = ({ currency }: Overview): string => `ARR, ${currency}`
const nameOf = (month: string, reader: Formats): string =>
  month === 'overdue' ? 'Overdue' : reader.month(month)

const colors = {
  [bands.healthy.label]: 'green',
  [bands.watch.label]: 'yellow',
  [bands.at_risk.label]: 'darkOrange',
  [bands.unscored.label]: 'purple',
} as const
