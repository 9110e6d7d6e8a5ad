import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions'
import type { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { days } from '../../common/words/calendar.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'

type StageWayProps = Pick<CompanyPlan, 'stage' | 'history'>
type Step = CompanyPlan['history'][number]

/** The stage, since when, and the stages before it, latest first. */
export function StageWay({ stage, history }: StageWayProps) {
  const { day } = useReader()
  return (
    <>
      <Text format={{ fontWeight: 'demibold' }}>
        {stage ? `${stage.label} for ${days(stage.days)}, since ${day(stage.since)}` : 'In no stage'}
      </Text>
      {stage ? (
        <Text variant="microcopy">
          <Said>{whyIn(stage)}</Said>
        </Text>
      ) : null}
      {history.length > 0 ? (
        <Table density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader width="min">Since</TableHeader>
              <TableHeader>Stage</TableHeader>
              <TableHeader align="right">Time in it</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {history.map(step => (
              <TableRow key={`${step.on} ${step.stage} ${step.how}`}>
                <TableCell width="min">{day(step.on)}</TableCell>
                <TableCell>
                  <Text>{step.label ?? 'In no stage'}</Text>
                  <Text variant="microcopy">{how(step)}</Text>
                </TableCell>
                <TableCell align="right">{days(step.days)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : null}
    </>
  )
}

function whyIn({ how: moved, by, reason, when }: NonNullable<CompanyPlan['stage']>): string {
  if (moved === 'manual') return `Held there by ${by}: ${reason}`
  return when ? `Because ${when}` : 'The stage for everybody no condition is about'
}

function how({ how: moved, by, reason }: Step): string {
  if (moved === 'condition') return 'By condition'
  const word = moved === 'manual' ? 'By' : 'Given back to the conditions by'
  return `${word} ${by}${reason ? `: ${reason}` : ''}`
}
