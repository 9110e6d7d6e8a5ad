import {
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { HistoryDifference } from '@perennial/shared/wire/company-history'
import { isNothing, shownPoints, withSign } from '../../common/words/points.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'
import { withRest } from './withRest.ts'

/** Everything that lies between two scores, the largest first: its points add up to the difference. */
export function Changes({ difference }: { difference: HistoryDifference }) {
  const { day } = useReader()
  const { from, to, replayed } = difference
  const changes = withRest(difference.changes)
  const { shown, total } = shownPoints(changes.map(({ points }) => points))
  const by = to.score - from.score
  return (
    <>
      <Text>
        {by === 0
          ? `Health ${to.score}, as on ${day(from.on)}.`
          : `Health ${from.score} on ${day(from.on)}, ${to.score} on ${day(to.on)}.`}
      </Text>
      {replayed ? (
        <Text variant="microcopy">
          {`It was not scored on ${day(from.on)}: ${from.score} is what would have been concluded from what was known then.`}
        </Text>
      ) : null}
      {changes.length > 0 ? (
        <Table density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader>What moved it</TableHeader>
              <TableHeader width="min" align="right">
                Points
              </TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.map(({ kind, label, because }, index) =>
              isNothing(shown[index]!) ? null : (
                <TableRow key={`${kind} ${label}`}>
                  <TableCell>
                    <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
                    <Text>
                      <Said>{because}</Said>
                    </Text>
                    <Text variant="microcopy">{kind}</Text>
                  </TableCell>
                  <TableCell align="right">{withSign(shown[index]!)}</TableCell>
                </TableRow>
              ),
            )}
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell>
                <Text format={{ fontWeight: 'demibold' }}>Difference</Text>
              </TableCell>
              <TableCell align="right">
                <Text format={{ fontWeight: 'demibold' }}>{withSign(total)}</Text>
              </TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      ) : null}
    </>
  )
}
