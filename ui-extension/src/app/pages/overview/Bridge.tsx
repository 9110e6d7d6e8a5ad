import {
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
import type { Filters } from '@perennial/shared/wire/filters'
import type { MovementName, Overview } from '@perennial/shared/wire/overview'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { type Formats, useReader } from '../../common/words/Reader.tsx'
import { amountIn, majorIn } from '../rows/amounts.ts'
import { Opened } from './Opened.tsx'

const movements: Readonly<Record<MovementName, string>> = {
  new: 'New',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churn: 'Churn',
  reactivation: 'Reactivation',
  escalation: 'Contracted rises',
  fx: 'Exchange rates',
}

/** Opening + movements = closing, line by line, and what is in none of them. */
export function Bridge({ of, filters }: { of: Overview; filters: Filters }) {
  const reader = useReader()
  const amount = amountIn(of, reader)
  const { from, to, opening, closing } = of.bridge
  const lines = [
    { part: 'opening', label: `ARR when ${reader.day(from)} began`, minor: opening },
    ...of.bridge.movements.map(one => ({ part: one.kind, label: movements[one.kind], minor: one.amount })),
    { part: 'closing', label: `ARR on ${reader.day(to)}`, minor: closing },
  ]
  return (
    <Flex direction="column" gap="sm">
      <Heading>ARR bridge</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>Movement</TableHeader>
            <TableHeader align="right">Amount</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ part, label, minor }) => (
            <TableRow key={part}>
              <TableCell>
                <Opened metric={`bridge:${part}`} filters={filters}>
                  {label}
                </Opened>
              </TableCell>
              <TableCell align="right">{amount(minor)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CopyCsv
        header={['movement', `amount, ${of.currency}`]}
        rows={lines.map(({ part, minor }) => [part, majorIn(of, minor)])}
      />
      <Text variant="microcopy">{paidText(of, reader)}</Text>
      {of.withoutRate.accounts === 0 ? null : (
        <Text>
          {`${leftOut(of, reader)} is paid without a known rate into ${of.currency} and is in no figure here. `}
          <Opened metric="without_rate" filters={filters}>
            Show accounts
          </Opened>
        </Text>
      )}
    </Flex>
  )
}

function paidText(of: Overview, reader: Formats): string {
  const { accounts, average } = of.contracts
  if (average === null) return 'Nobody pays on this day.'
  const who = accounts === 1 ? '1 account pays' : `${accounts} accounts pay`
  return `${who} on this day, ${amountIn(of, reader)(average)} a year each on average.`
}

const leftOut = ({ withoutRate }: Overview, { money }: Formats): string =>
  withoutRate.totals.map(money).join(' + ')
