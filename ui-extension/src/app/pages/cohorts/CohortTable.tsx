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
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { useReader } from '../../common/words/Reader.tsx'
import type { Cell } from './connector.ts'
import { agesOf, csvHeader, csvRows, type Rate, rates, toneOf } from './rate.ts'

interface CohortTableProps {
  report: CohortsReport
  rate: Rate
  /** A share opens to the customers it is made of. */
  onOpen: (cell: Cell) => void
}

/** A cohort a row, an age a column; every share in figures, its colour only beside them. */
export function CohortTable({ report, rate, onOpen }: CohortTableProps) {
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
          {cohorts.map(row => (
            <Row key={row.cohort} row={row} ages={ages} rate={rate} onOpen={onOpen} />
          ))}
          <Row row={{ ...all, cohort: 'All, where old enough' }} ages={ages} rate={rate} />
        </TableBody>
      </Table>
      <Text variant="microcopy">A share of a cohort opens to its customers.</Text>
      {some ? (
        <Text variant="microcopy">{`Cohorts of fewer than ${fewest} customers are too small to judge.`}</Text>
      ) : null}
      <CopyCsv header={csvHeader} rows={csvRows(report)} />
    </Flex>
  )
}

interface RowProps {
  row: CohortRow
  ages: readonly number[]
  rate: Rate
  onOpen?: CohortTableProps['onOpen']
}

function Row({ row, ages, rate, onOpen }: RowProps) {
  const { money } = useReader()
  return (
    <TableRow>
      <TableCell>{row.cohort}</TableCell>
      <TableCell>{row.small ? `${row.customers}, too small to judge` : String(row.customers)}</TableCell>
      <TableCell>{money(row.start)}</TableCell>
      {ages.map(age => (
        <TableCell key={age}>
          <Share row={row} age={age} rate={rate} {...(onOpen && { onOpen })} />
        </TableCell>
      ))}
    </TableRow>
  )
}

/** Nothing for an age the cohort has not reached; unknown where there was nothing to keep. */
function Share({ row, age, rate, onOpen }: Omit<RowProps, 'ages'> & { age: number }) {
  const { percent } = useReader()
  const cell = row.cells.find(one => one.age === age)
  if (!cell) return <Text variant="microcopy">not yet</Text>
  const share = cell[rate]
  if (share === null) return <Text variant="microcopy">unknown</Text>
  const opening = onOpen && { onClick: () => onOpen({ cohort: row.cohort, age }) }
  return (
    <Tag variant={toneOf(share, row)} {...opening}>
      {percent(share)}
    </Tag>
  )
}
