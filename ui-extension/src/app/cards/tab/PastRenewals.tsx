import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions'
import type { CardMoney } from '@perennial/shared/card'
import type { PastRenewal } from '@perennial/shared/wire/company-money'
import { bases } from '../../common/words/basis.ts'
import { days } from '../../common/words/calendar.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** How earlier renewals went: when they were due and closed, and what came of them. */
export function PastRenewals({ renewals }: { renewals: PastRenewal[] }) {
  if (renewals.length === 0) return <Text>No renewal has come due yet.</Text>
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader width="min">Renewal due</TableHeader>
          <TableHeader>Closed</TableHeader>
          <TableHeader>Outcome</TableHeader>
          <TableHeader align="right">ARR</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {renewals.map(renewal => (
          <RenewalRow key={renewal.due} renewal={renewal} />
        ))}
      </TableBody>
    </Table>
  )
}

const outcomes: Record<PastRenewal['outcome'], string> = {
  renewed: 'Renewed',
  lost: 'Lost',
  open: 'Still open',
}

function RenewalRow({ renewal }: { renewal: PastRenewal }) {
  const reader = useReader()
  const { due, closed, outcome, before, after, basis } = renewal
  return (
    <TableRow>
      <TableCell width="min">
        <Text>{reader.day(due)}</Text>
        {basis === 'stated' ? null : <Text variant="microcopy">{bases[basis]}</Text>}
      </TableCell>
      <TableCell>
        <Text>{closed ? reader.day(closed) : 'Not yet'}</Text>
        <Text variant="microcopy">{lateText(renewal)}</Text>
      </TableCell>
      <TableCell>
        <Text>{outcomes[outcome]}</Text>
        {outcome === 'renewed' ? <Text variant="microcopy">{upliftText(renewal, reader)}</Text> : null}
      </TableCell>
      <TableCell align="right">
        {`${amountText(before, reader)}${outcome === 'open' ? '' : ` to ${amountText(after, reader)}`}`}
      </TableCell>
    </TableRow>
  )
}

function lateText({ daysLate }: PastRenewal): string {
  if (daysLate === 0) return 'on the day'
  return `${days(daysLate)} ${daysLate > 0 ? 'late' : 'early'}`
}

function upliftText({ uplift }: PastRenewal, { percent }: Formats): string {
  if (uplift === null) return 'Uplift unknown'
  return `Uplift ${uplift > 0 ? '+' : ''}${percent(uplift)}`
}

const amountText = (amounts: CardMoney[] | null, { money }: Formats): string => {
  if (amounts === null) return 'unknown'
  return amounts.length === 0 ? 'nothing' : amounts.map(money).join(' + ')
}
