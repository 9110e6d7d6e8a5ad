import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions'
import type { HistoryChange, HistoryMove } from '@perennial/shared/wire/company-history'
import { withSign } from '../../common/words/points.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'

/** The days on which the score moved, latest first. */
export const Moves = ({ moves }: { moves: HistoryMove[] }) => (
  <Table density="condensed" flush>
    <TableHead>
      <TableRow>
        <TableHeader width="min">Day</TableHeader>
        <TableHeader width="min">Health</TableHeader>
        <TableHeader>Why</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {moves.map(move => (
        <MoveRow key={`${move.on} ${move.from} ${move.to}`} move={move} />
      ))}
    </TableBody>
  </Table>
)

/** Smaller ones are among what moved the score over the whole time. */
const mostReasons = 2

function MoveRow({ move }: { move: HistoryMove }) {
  const { day } = useReader()
  const { on, from, to, byConfiguration, changes } = move
  return (
    <TableRow>
      <TableCell width="min">{day(on)}</TableCell>
      <TableCell width="min">{`${from} to ${to}`}</TableCell>
      <TableCell>
        {byConfiguration ? <Text variant="microcopy">The configuration changed</Text> : null}
        {changes.slice(0, mostReasons).map(change => (
          <Text key={`${change.kind} ${change.label}`}>
            <Said>{reason(change)}</Said>
          </Text>
        ))}
      </TableCell>
    </TableRow>
  )
}

const reason = ({ label, points, because }: HistoryChange): string =>
  `${label} ${withSign(points.toFixed(1))}: ${because}`
