import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { MoneyEdit } from '@perennial/shared/wire/company-money'
import { roleName } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** What was set by hand, proposed or in effect, and what became of it: the log of changes. */
export function Edits({ edits }: { edits: MoneyEdit[] }) {
  if (edits.length === 0) return <Text>Nothing about this revenue was set by hand.</Text>
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>Set by hand</TableHeader>
          <TableHeader align="right">ARR</TableHeader>
          <TableHeader>State</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {edits.map(edit => (
          <EditRow key={edit.id} edit={edit} />
        ))}
      </TableBody>
    </Table>
  )
}

const states = {
  proposed: { label: 'Waits for approval', variant: 'warning' },
  approved: { label: 'In effect', variant: 'success' },
  rejected: { label: 'Refused', variant: 'default' },
  undo_proposed: { label: 'In effect, undo waits', variant: 'warning' },
  undone: { label: 'Taken back', variant: 'default' },
} as const

function EditRow({ edit }: { edit: MoneyEdit }) {
  const { money, day, dayOf } = useReader()
  const { line, effective, amount, source, reason, note, by, at, state, waitsFor, counts, events } = edit
  const isOverruled = (state === 'approved' || state === 'undo_proposed') && !counts
  return (
    <TableRow>
      <TableCell>
        <Text>{`${line ?? 'Revenue no source knows of'}, from ${day(effective)}`}</Text>
        <Text variant="microcopy">{`${roleName(reason)}${note ? `: ${note}` : ''}`}</Text>
        <Text variant="microcopy">{`By ${by} on ${dayOf(at)}`}</Text>
      </TableCell>
      <TableCell align="right">
        <Text>{money(amount)}</Text>
        <Text variant="microcopy">{source ? `source said ${money(source)}` : 'no source'}</Text>
      </TableCell>
      <TableCell>
        <StatusTag variant={states[state].variant}>{states[state].label}</StatusTag>
        {state === 'proposed' ? <Text variant="microcopy">{waitsFor.join('; ')}</Text> : null}
        {isOverruled ? <Text variant="microcopy">The source or a later word rules instead.</Text> : null}
        {events.map(({ what, by: who, note: said, at: when }) => (
          <Text key={when} variant="microcopy">
            {`${roleName(what)} by ${who} on ${dayOf(when)}${said ? `: ${said}` : ''}`}
          </Text>
        ))}
      </TableCell>
    </TableRow>
  )
}
