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
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { categories } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { majorIn } from '../rows/amounts.ts'
import { Opened } from './Opened.tsx'
import { dueText, isKnown, wholeIn } from './sums.ts'

type Category = Overview['categories'][number]

const outlookTitles = ['Forecast', 'Of target', 'Renewed so far'] as const

/** Of renewals none of which has a known amount nothing is foretold. */
function outlook(
  category: Category,
  { amount, percent }: { amount: (minor: number) => string; percent: (share: number) => string },
): [title: string, text: string][] {
  const { amount: target, forecast, final } = category
  const texts = isKnown(category)
    ? [amount(forecast), target > 0 ? percent(forecast / target) : 'Unknown', amount(final)]
    : ['Unknown', 'Unknown', 'Unknown']
  return outlookTitles.map((title, at) => [title, texts[at]!])
}

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
      <Heading>Forecast against target, by month and category</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>Month</TableHeader>
            <TableHeader>Category</TableHeader>
            {['Target: up for renewal', ...outlookTitles].map(title => (
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
              {outlook(one, { amount, percent: reader.percent }).map(([title, text]) => (
                <TableCell key={title} align="right">
                  {text}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CopyCsv
        header={[
          'month',
          'category',
          'renewals',
          'of unknown amount',
          ...['target', 'forecast', 'renewed so far'].map(title => `${title}, ${of.currency}`),
        ]}
        rows={shown.map(one => [
          one.month,
          one.category,
          one.renewals,
          one.withoutAmount,
          ...[one.amount, one.forecast, one.final].map(minor => (isKnown(one) ? majorIn(of, minor) : null)),
        ])}
      />
    </Flex>
  )
}

function monthsFrom(a: string, b: string): number {
  const [yearA, monthA] = a.split('-').map(Number)
  const [yearB, monthB] = b.split('-').map(Number)
  return (yearB! - yearA!) * 12 + monthB! - monthA!
}
