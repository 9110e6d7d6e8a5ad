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
import type { CardAdjustment, CardContribution } from '@perennial/shared/card'
import { isNothing, shownPoints } from '../../common/words/points.ts'
import { Said } from '../../common/words/Reader.tsx'
import { Evidence } from './Evidence.tsx'

/** One row a measure: why, its value and, where there is a score, the points that add up to it, whatever else moved it last. */
export function Contributions({
  known,
  adjustments,
  score,
}: {
  known: CardContribution[]
  adjustments: CardAdjustment[]
  score: number | null
}) {
  const { shown, total } = shownPoints([...known, ...adjustments].map(({ points }) => points))
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>Measure, worst first</TableHeader>
          <TableHeader width="min" align="right">
            Value
          </TableHeader>
          {score === null ? null : (
            <TableHeader width="min" align="right">
              Points
            </TableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {known.map((contribution, index) => (
          <Contribution
            key={contribution.measure}
            contribution={contribution}
            points={score === null ? null : (shown[index] ?? null)}
          />
        ))}
        {adjustments.map((adjustment, index) =>
          isNothing(shown[known.length + index]!) ? null : (
            <Adjustment
              key={`${adjustment.kind} ${adjustment.label}`}
              adjustment={adjustment}
              points={score === null ? null : (shown[known.length + index] ?? null)}
            />
          ),
        )}
      </TableBody>
      {score === null ? null : <Total total={total} score={score} />}
    </Table>
  )
}

const Contribution = ({
  contribution,
  points,
}: {
  contribution: CardContribution
  points: string | null
}) => (
  <TableRow>
    <TableCell>
      <Text format={{ fontWeight: 'demibold' }}>{contribution.label}</Text>
      <Text>
        <Said>{contribution.because}</Said>
      </Text>
      <Evidence evidence={contribution.evidence} />
    </TableCell>
    <TableCell align="right">{`${Math.round(contribution.value ?? 0)} of 100`}</TableCell>
    {points === null ? null : (
      <TableCell align="right">{`${points} of ${(contribution.weight * 100).toFixed(1)}`}</TableCell>
    )}
  </TableRow>
)

const Adjustment = ({ adjustment, points }: { adjustment: CardAdjustment; points: string | null }) => (
  <TableRow>
    <TableCell>
      <Text format={{ fontWeight: 'demibold' }}>{adjustment.label}</Text>
      <Text>
        <Said>{adjustment.because}</Said>
      </Text>
    </TableCell>
    <TableCell align="right">{''}</TableCell>
    {points === null ? null : <TableCell align="right">{points}</TableCell>}
  </TableRow>
)

const Total = ({ total, score }: { total: string; score: number }) => (
  <TableFooter>
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'demibold' }}>{`Health score ${score} of 100`}</Text>
      </TableCell>
      <TableCell align="right">Sum</TableCell>
      <TableCell align="right">
        <Text format={{ fontWeight: 'demibold' }}>{total}</Text>
      </TableCell>
    </TableRow>
  </TableFooter>
)
