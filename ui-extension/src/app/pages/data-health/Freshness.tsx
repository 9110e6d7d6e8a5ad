import { Flex, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions'
import type { DataHealthReport } from '@perennial/shared/wire/data-health'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { days } from '../../common/words/calendar.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** What scores are made of, and its age. */
export function Freshness({ freshness }: { freshness: DataHealthReport['freshness'] }) {
  const { day, percent } = useReader()
  return (
    <Flex direction="column" gap="sm">
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Data</TableHeader>
            <TableHeader>Newest</TableHeader>
            <TableHeader>Age</TableHeader>
            <TableHeader>Customers with any</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {freshness.map(one => (
            <TableRow key={one.need}>
              <TableCell>{one.need.replaceAll('_', ' ')}</TableCell>
              <TableCell>{one.newest === null ? 'undated' : day(one.newest)}</TableCell>
              <TableCell>{one.days === null ? 'undated' : days(one.days)}</TableCell>
              <TableCell>{percent(one.accounts)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CopyCsv
        header={['data', 'newest', 'age in days', 'share of customers with any']}
        rows={freshness.map(one => [one.need, one.newest, one.days, one.accounts])}
      />
    </Flex>
  )
}
