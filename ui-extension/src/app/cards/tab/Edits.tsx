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
import type { DecideRequest, DecisionReceipt } from '@perennial/shared/adjust'
import type { MoneyEdit } from '@perennial/shared/wire/company-money'
import { Decision, type DecisionActions } from '../../common/decide/Decision.tsx'
import { roleName } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'

interface EditsProps {
  edits: MoneyEdit[]
  decide: (editId: string, request: DecideRequest) => Promise<DecisionReceipt>
  page: DecisionActions
  onDecided: () => void
}

/** What was set by hand, proposed or in effect, and what became of it: the log of changes. What waits is decided here. */
export function Edits({ edits, ...deciding }: EditsProps) {
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
          <EditRow key={edit.id} edit={edit} {...deciding} />
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

function EditRow({ edit, decide, page, onDecided }: { edit: MoneyEdit } & Omit<EditsProps, 'edits'>) {
  const { money, day, dayOf, said } = useReader()
  const { id, line, effective, amount, source, reason, note, by, at } = edit
  const { state, waitsFor, counts, events, mayNotDecide } = edit
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
        {state === 'proposed' ? <Text variant="microcopy">{said(waitsFor.join('; '))}</Text> : null}
        {isOverruled ? <Text variant="microcopy">The source or a later word rules instead.</Text> : null}
        {events.map(({ what, by: who, note: why, at: when }) => (
          <Text key={when} variant="microcopy">
            {`${roleName(what)} by ${who} on ${dayOf(when)}${why ? `: ${why}` : ''}`}
          </Text>
        ))}
        {state === 'proposed' || state === 'undo_proposed' ? (
          <Decision
            edit={{ id, state, mayNotDecide }}
            decide={request => decide(id, request)}
            page={page}
            onDecided={onDecided}
          />
        ) : null}
      </TableCell>
    </TableRow>
  )
}
