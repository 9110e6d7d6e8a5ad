import {
  EmptyState,
  Flex,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { DataHealthReport, PageFact } from '@perennial/shared/wire/data-health'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { Said, useReader } from '../../common/words/Reader.tsx'

const facts: Readonly<Record<PageFact['fact'], string>> = {
  renewal_date: 'Renewal date',
  arr: 'ARR',
  notice_days: 'Days of notice',
}

/** Facts that wait for a person's word, those with most revenue first; they are confirmed on the record. */
export function Queue({ queue, narrowed }: { queue: DataHealthReport['queue']; narrowed: boolean }) {
  const { money } = useReader()
  if (queue.count === 0)
    return (
      <EmptyState title="Nothing to confirm" layout="vertical">
        <Text>
          {`No fact of a contract in force is assumed, disputed or missing${narrowed ? ' at the accounts that pass the filters' : ''}.`}
        </Text>
      </EmptyState>
    )
  const resting = queue.assumedArr.map(money).join(' + ')
  return (
    <Flex direction="column" gap="sm">
      {queue.assumedDates > 0 ? (
        <Text>{`${resting === '' ? 'Revenue not known' : resting} rests on ${queue.assumedDates} assumed renewal dates.`}</Text>
      ) : null}
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Account</TableHeader>
            <TableHeader>Fact</TableHeader>
            <TableHeader>Shown as</TableHeader>
            <TableHeader>Why</TableHeader>
            <TableHeader>ARR</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {queue.facts.map(fact => (
            <Row key={`${fact.account.id} ${fact.contract.id} ${fact.fact} ${fact.why}`} fact={fact} />
          ))}
        </TableBody>
      </Table>
      {queue.facts.length < queue.count ? (
        <Text variant="microcopy">{`The largest ${queue.facts.length} of ${queue.count}.`}</Text>
      ) : null}
      <CopyCsv
        header={['account', 'contract', 'fact', 'shown as', 'why', 'because']}
        rows={queue.facts.map(one => [
          one.account.name,
          one.contract.name,
          facts[one.fact],
          one.value,
          one.why,
          one.because,
        ])}
      />
    </Flex>
  )
}

function Row({ fact: { account, fact, value, why, because, arr } }: { fact: PageFact }) {
  const { money } = useReader()
  return (
    <TableRow>
      <TableCell>{account.url ? <Link href={account.url}>{account.name}</Link> : account.name}</TableCell>
      <TableCell>{facts[fact]}</TableCell>
      <TableCell>{value ?? 'unknown'}</TableCell>
      <TableCell>
        <Said>{`${why}: ${because}`}</Said>
      </TableCell>
      <TableCell>{arr ? money(arr) : 'unknown'}</TableCell>
    </TableRow>
  )
}
