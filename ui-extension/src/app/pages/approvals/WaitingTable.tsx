import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions'
import type { WaitingEdit } from '@perennial/shared/wire/approvals'
import type { Decide } from '../../common/decide/connector.ts'
import { Decision } from '../../common/decide/Decision.tsx'
import { roleName } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { changeText } from './changeText.ts'

interface WaitingTableProps {
  edits: readonly WaitingEdit[]
  decide: Decide
  onDecided: () => void
}

/** An edit a row: of whom, what it would change, why, who asked, and the decision. */
export const WaitingTable = ({ edits, ...deciding }: WaitingTableProps) => (
  <Table bordered>
    <TableHead>
      <TableRow>
        <TableHeader>Account</TableHeader>
        <TableHeader>ARR</TableHeader>
        <TableHeader>Why</TableHeader>
        <TableHeader>Asked for</TableHeader>
        <TableHeader>Decision</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {edits.map(edit => (
        <Row key={edit.id} edit={edit} {...deciding} />
      ))}
    </TableBody>
  </Table>
)

function Row({ edit, decide, onDecided }: { edit: WaitingEdit } & Omit<WaitingTableProps, 'edits'>) {
  const reader = useReader()
  const page = useExtensionActions<'pages'>()
  const { account, line, effective, reason, note, waitsFor, by, at, state } = edit
  const { change, because } = changeText(edit, reader)
  return (
    <TableRow>
      <TableCell>
        {account.url ? <Link href={account.url}>{account.name}</Link> : <Text>{account.name}</Text>}
        <Text variant="microcopy">{line ?? 'Revenue no source knows of'}</Text>
      </TableCell>
      <TableCell>
        <Text>{`${change}, from ${reader.day(effective)}`}</Text>
        {because ? <Text variant="microcopy">{because}</Text> : null}
      </TableCell>
      <TableCell>
        <Text>{`${roleName(reason)}${note ? `: ${note}` : ''}`}</Text>
        {waitsFor.length > 0 ? (
          <Text variant="microcopy">{reader.said(`It ${waitsFor.join('; ')}.`)}</Text>
        ) : null}
      </TableCell>
      <TableCell>
        <Text>{state === 'proposed' ? by : `Undo, by ${by}`}</Text>
        <Text variant="microcopy">{reader.instant(at)}</Text>
      </TableCell>
      <TableCell>
        <Decision
          edit={edit}
          decide={request => decide(account.id, edit.id, request)}
          page={page}
          onDecided={onDecided}
        />
      </TableCell>
    </TableRow>
  )
}
