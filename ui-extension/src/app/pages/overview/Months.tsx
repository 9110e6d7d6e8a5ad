import {
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
import { bands } from '../../common/words/band.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { amountIn } from '../rows/amounts.ts'
import { Opened } from './Opened.tsx'

/** What is up for renewal by month and band; what is overdue comes first, in a bucket of its own. */
export function Months({ of, filters }: { of: Overview; filters: Filters }) {
  const reader = useReader()
  const amount = amountIn(of, reader)
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
      <Table density="condensed">
        <TableHead>
          <TableRow>
            {['Month', ...Band.options.map(band => bands[band].label)].map(title => (
              <TableHeader key={title}>{title}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {months.map(month => (
            <TableRow key={month}>
              <TableCell>
                <Opened metric={`month:${month}`} filters={filters}>
                  {nameOf(month)}
                </Opened>
              </TableCell>
              {Band.options.map(band => {
                const found = of.months.find(one => one.month === month && one.band === band)
                return (
                  <TableCell key={band}>
                    {found ? (
                      <Opened metric={`month:${month}:${band}`} filters={filters}>
                        {`${amount(found.amount)} (${found.renewals})`}
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
    </Flex>
  )
}

const nameOf = (month: string): string => (month === 'overdue' ? 'Overdue' : month)
