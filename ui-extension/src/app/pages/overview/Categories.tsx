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
import { Opened } from './Opened.tsx'
import { dueText, wholeIn } from './sums.ts'

const monthsBehind = 3
const monthsAhead = 6

/** What was up, what is forecast of it and what came, by month and category: the last months and the next. */
export function Categories({ of, filters }: { of: Overview; filters: Filters }) {
  const reader = useReader()
  const amount = wholeIn(of, reader)
  const shown = of.categories.filter(({ month }) => {
    const distance = monthsFrom(of.asOf.slice(0, 7), month)
    return distance >= -monthsBehind && distance <= monthsAhead
  })
  if (shown.length === 0) return null
  return (
    <Flex direction="column" gap="sm">
      <Heading>Forecast by category</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>Month</TableHeader>
            <TableHeader>Category</TableHeader>
            {['Up for renewal', 'Forecast', 'Renewed so far'].map(title => (
              <TableHeader key={title} align="right">
                {title}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(one => (
            <TableRow key={`${one.month} ${one.category}`}>
              <TableCell>{reader.month(one.month)}</TableCell>
              <TableCell>{categories[one.category]}</TableCell>
              <TableCell align="right">
                <Opened metric={`category:${one.month}:${one.category}`} filters={filters}>
                  {dueText(one, amount)}
                </Opened>
              </TableCell>
              <TableCell align="right">{amount(one.forecast)}</TableCell>
              <TableCell align="right">{amount(one.final)}</TableCell>
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
