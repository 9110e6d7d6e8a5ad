import {
  Flex,
  Heading,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { CohortPeriod, CohortCustomers as Customers } from '@perennial/shared/wire/cohorts'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { majorOf } from '../../common/words/money.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** Whom a share of a cohort is made of: what each paid at the start and pays at that age; their sums are the share. */
export function CohortCustomers({ of, by }: { of: Customers; by: CohortPeriod }) {
  const reader = useReader()
  return (
    <Flex direction="column" gap="sm">
      <Heading>{`Began in ${of.cohort}, ${of.age} ${by}${of.age === 1 ? '' : 's'} later`}</Heading>
      <Text>{summary(of, reader)}</Text>
      <Members of={of} />
      {of.members.length < of.customers ? (
        <Text variant="microcopy">{`The ${of.members.length} with the largest loss of ${of.customers}.`}</Text>
      ) : null}
      <CopyCsv
        header={['customer', 'at the start', 'paid then', 'kept of the start', 'currency']}
        rows={of.members.map(({ name, start, paid, kept }) => [
          name,
          majorOf(start),
          majorOf(paid),
          majorOf(kept),
          start.currency,
        ])}
      />
    </Flex>
  )
}

const Members = ({ of: { members } }: { of: Customers }) => {
  const { money } = useReader()
  return (
    <Table bordered>
      <TableHead>
        <TableRow>
          <TableHeader>Customer</TableHeader>
          <TableHeader align="right">ARR at the start</TableHeader>
          <TableHeader align="right">ARR then</TableHeader>
          <TableHeader align="right">Kept of the start</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {members.map(({ id, name, url, start, paid, kept }) => (
          <TableRow key={id}>
            <TableCell>{url ? <Link href={url}>{name}</Link> : name}</TableCell>
            <TableCell align="right">{money(start)}</TableCell>
            <TableCell align="right">{money(paid)}</TableCell>
            <TableCell align="right">{money(kept)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function summary({ customers, paying, start, paid, kept }: Customers, { money, percent }: Formats): string {
  const logo = `${paying} of ${customers} pay (${percent(paying / customers)})`
  if (start.minor <= 0) return `${logo}. They paid nothing at the start.`
  const share = (amount: { minor: number }) => percent(amount.minor / start.minor)
  return `${logo}. Of ${money(start)} at the start ${money(paid)} is paid with growth (NRR ${share(paid)}) and ${money(kept)} without (GRR ${share(kept)}).`
}
