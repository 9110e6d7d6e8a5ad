import {
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions'
import type { Filters } from '@perennial/shared/wire/filters'
import type { Overview } from '@perennial/shared/wire/overview'
import { categories } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { amountIn } from '../rows/amounts.ts'
import { Opened } from './Opened.tsx'

const monthsBehind = 3
const monthsAhead = 6

/** What was up, what is forecast of it and what came, by month and category: the last months and the next. */
export function Categories({ of, filters }: { of: Overview; filters: Filters }) {
  const reader = useReader()
  const amount = amountIn(of, reader)
  const shown = of.categories.filter(({ month }) => {
    const distance = monthsFrom(of.asOf.slice(0, 7), month)
    return distance >= -monthsBehind && distance <= monthsAhead
  })
  if (shown.length === 0) return null
  return (
    <Flex direction="column" gap="sm">
      <Heading>Forecast against what is up</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            {['Month', 'Category', 'Up for renewal', 'Forecast', 'Came'].map(title => (
              <TableHeader key={title}>{title}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(one => (
            <TableRow key={`${one.month} ${one.category}`}>
              <TableCell>{one.month}</TableCell>
              <TableCell>{categories[one.category]}</TableCell>
              <TableCell>
                <Opened metric={`category:${one.month}:${one.category}`} filters={filters}>
                  {`${amount(one.amount)} (${one.renewals})`}
                </Opened>
              </TableCell>
              <TableCell>{amount(one.forecast)}</TableCell>
              <TableCell>{amount(one.final)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  )
}

function monthsFrom(a: string, b: string): number {
  const [yearA, monthA] = a.split('-').map(Number)
  const [yearB, monthB] = b.split('-').map(Number)
  return (yearB! - yearA!) * 12 + monthB! - monthA!
}
