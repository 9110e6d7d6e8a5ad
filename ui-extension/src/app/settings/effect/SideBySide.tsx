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
import type { PolicyEffect } from '@perennial/shared/wire/settings-what-if'
import { useReader } from '../../common/words/Reader.tsx'

type Row = readonly [label: string, now: string, draft: string]

const SideBySide = ({ title, rows }: { title: string; rows: readonly Row[] }) => (
  <>
    <Heading>{title}</Heading>
    <Table bordered>
      <TableHead>
        <TableRow>
          <TableHeader>Figure</TableHeader>
          <TableHeader>Now</TableHeader>
          <TableHeader>Draft</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([label, now, draft]) => (
          <TableRow key={label}>
            <TableCell>{label}</TableCell>
            <TableCell>{now}</TableCell>
            <TableCell>{draft}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </>
)

/** Retention of the last year as it is counted now and as the draft would count it. */
export function RetentionEffect({ of: { from, asOf, retention } }: { of: PolicyEffect }) {
  const { money, day } = useReader()
  const { before, after } = retention
  return (
    <>
      <SideBySide
        title="The same contracts, counted both ways"
        rows={[
          ['NRR', rate(before.nrr), rate(after.nrr)],
          ['GRR', rate(before.grr), rate(after.grr)],
          ['Customers kept', rate(before.logo), rate(after.logo)],
          ['ARR at the start', money(before.start), money(after.start)],
          ['ARR at the end', money(before.end), money(after.end)],
        ]}
      />
      <Text variant="microcopy">{`From ${day(from)} to ${day(asOf)}.`}</Text>
    </>
  )
}

/** One decimal, since policies often differ by less than a percent. */
const rate = (share: number | null): string =>
  share === null ? 'unknown: nobody paid at the start' : `${(share * 100).toFixed(1)}%`

const heldWords: Record<string, string> = {
  budget: 'Held back by the budget',
  too_late: 'Held back: nothing can be saved any more',
  too_far: 'Held back: decided too far ahead',
  play: 'Held back: somebody is on it',
}

/** What the budget lets through in a week, and whom it holds back. */
export function BudgetEffect({ of: { alerts } }: { of: PolicyEffect }) {
  const { money } = useReader()
  const { before, after } = alerts
  const why = [...new Set([...before.held, ...after.held].map(({ because }) => because))]
  const held = (side: typeof before, because: string) =>
    String(side.held.find(one => one.because === because)?.accounts ?? 0)
  return (
    <>
      <SideBySide
        title="A week of alerts"
        rows={[
          ['Alerts raised', String(before.raised), String(after.raised)],
          ['Of those expected to leave', before.leaving.toFixed(1), after.leaving.toFixed(1)],
          ['Risk x ARR of those raised', money(before.expectedLoss), money(after.expectedLoss)],
          ...why.map(
            because => [heldWords[because] ?? because, held(before, because), held(after, because)] as const,
          ),
        ]}
      />
      <Text variant="microcopy">
        From the risks last concluded, as if no alert had been raised yet. Accounts below the risk it starts
        from are not counted.
      </Text>
    </>
  )
}
