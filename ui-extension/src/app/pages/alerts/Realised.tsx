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
import type { AlertsPage, Outcome } from '@perennial/shared/wire/alerts'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** What alerts promised, and what became of the renewals they were about. */
export function Realised({ page: { total, weeks } }: { page: AlertsPage }) {
  const reader = useReader()
  return (
    <Flex direction="column" gap="sm">
      <Heading>Promised and realised</Heading>
      <Text>{precisionText(total, reader)}</Text>
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Week of</TableHeader>
            <TableHeader>Alerts</TableHeader>
            <TableHeader>Lost of decided</TableHeader>
            <TableHeader>Expected</TableHeader>
            <TableHeader>Useful</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...weeks.map(one => ({ label: reader.day(one.week), ...one })), { label: 'All', ...total }].map(
            one => (
              <TableRow key={one.label}>
                <TableCell>{one.label}</TableCell>
                <TableCell>{String(one.alerts)}</TableCell>
                <TableCell>
                  {one.decided === 0 ? 'none decided yet' : `${one.lost} of ${one.decided}`}
                </TableCell>
                <TableCell>{one.decided === 0 ? 'unknown' : one.promised.toFixed(1)}</TableCell>
                <TableCell>{`${one.useful} yes, ${one.notUseful} no`}</TableCell>
              </TableRow>
            ),
          )}
        </TableBody>
      </Table>
      <CopyCsv
        header={[
          'week of',
          'alerts',
          'decided',
          'lost',
          'renewed',
          'expected to be lost',
          'useful',
          'not useful',
        ]}
        rows={weeks.map(one => [
          one.week,
          one.alerts,
          one.decided,
          one.lost,
          one.renewed,
          one.promised,
          one.useful,
          one.notUseful,
        ])}
      />
    </Flex>
  )
}

function precisionText(outcome: Outcome, { percent, money }: Formats): string {
  const { precision, low, high, decided, lost, promised, promisedLoss, lostArr } = outcome
  if (precision === null || low === null || high === null)
    return 'How often alerts are right is unknown: no renewal they were about has been decided yet.'
  return `${lost} of ${decided} decided were lost (${percent(precision)}, 95% interval ${percent(low)} to ${percent(high)}); ${promised.toFixed(1)} were expected. ARR lost ${money(lostArr)}, expected ${money(promisedLoss)}.`
}
