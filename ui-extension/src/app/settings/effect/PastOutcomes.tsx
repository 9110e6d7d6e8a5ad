import {
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { Backtest, PastRenewals } from '@perennial/shared/wire/settings-what-if'
import { useReader } from '../../common/words/Reader.tsx'

/** How well "at risk" would have foretold past renewals, before and under the draft. */
export function PastOutcomes({ of: { since, past } }: { of: Backtest }) {
  const { day } = useReader()
  return (
    <>
      <Heading>At risk, held against past renewals</Heading>
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Rules</TableHeader>
            <TableHeader>Precision</TableHeader>
            <TableHeader>Recall</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          <PastRow label="Now" past={past.before} />
          <PastRow label="Draft" past={past.after} />
        </TableBody>
      </Table>
      <Text variant="microcopy">{`Renewals decided since ${day(since)}, each seen with what was known at the start of its quarter. Precision: of those at risk, the share lost. Recall: of those lost, the share at risk.`}</Text>
    </>
  )
}

function PastRow({ label, past }: { label: string; past: PastRenewals }) {
  const { percent } = useReader()
  const { precision, recall, lostAtRisk, atRisk, lost, unknownBecause } = past
  const unknown = `unknown: ${unknownBecause}`
  return (
    <TableRow>
      <TableCell>{label}</TableCell>
      <TableCell>
        {precision === null ? unknown : `${percent(precision)} (${lostAtRisk} of ${atRisk})`}
      </TableCell>
      <TableCell>{recall === null ? unknown : `${percent(recall)} (${lostAtRisk} of ${lost})`}</TableCell>
    </TableRow>
  )
}
