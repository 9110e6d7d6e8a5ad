import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions'
import type { CohortRow, CohortsReport } from '@perennial/shared/wire/cohorts'
import { useReader } from '../../common/words/Reader.tsx'
import { CopyCsv } from '../narrow/CopyCsv.tsx'
import { agesOf, csvHeader, csvRows, type Rate, rates, toneOf } from './rate.ts'

/** A cohort a row, an age a column; every share in figures, its colour only beside them. */
export function CohortTable({ report, rate }: { report: CohortsReport; rate: Rate }) {
  const ages = agesOf(report)
  const { by, cohorts, all, fewest } = report
  const some = cohorts.some(({ small }) => small)
  return (
    <Flex direction="column" gap="sm">
      <Text>{`${rates[rate].label}: ${rates[rate].meaning}, by ${by}s since the one they began in.`}</Text>
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Began</TableHeader>
            <TableHeader>Customers</TableHeader>
            <TableHeader>ARR at start</TableHeader>
            {ages.map(age => (
              <TableHeader key={age}>{String(age)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {[...cohorts, { ...all, cohort: 'All, where old enough' }].map(row => (
            <Row key={row.cohort} row={row} ages={ages} rate={rate} />
          ))}
        </TableBody>
      </Table>
      {some ? (
        <Text variant="microcopy">{`Cohorts of fewer than ${fewest} customers are too small to judge.`}</Text>
      ) : null}
      <CopyCsv header={csvHeader} rows={csvRows(report)} />
    </Flex>
  )
}

function Row({ row, ages, rate }: { row: CohortRow; ages: readonly number[]; rate: Rate }) {
  const { money } = useReader()
  return (
    <TableRow>
      <TableCell>{row.cohort}</TableCell>
      <TableCell>{row.small ? `${row.customers}, too small to judge` : String(row.customers)}</TableCell>
      <TableCell>{money(row.start)}</TableCell>
      {ages.map(age => (
        <TableCell key={age}>
          <Share row={row} age={age} rate={rate} />
        </TableCell>
      ))}
    </TableRow>
  )
}

/** Nothing for an age the cohort has not reached; unknown where there was nothing to keep. */
function Share({ row, age, rate }: { row: CohortRow; age: number; rate: Rate }) {
  const { percent } = useReader()
  const cell = row.cells.find(one => one.age === age)
  if (!cell) return <Text variant="microcopy">not yet</Text>
  const share = cell[rate]
  if (share === null) return <Text variant="microcopy">unknown</Text>
  return <Tag variant={toneOf(share, row)}>{percent(share)}</Tag>
}
