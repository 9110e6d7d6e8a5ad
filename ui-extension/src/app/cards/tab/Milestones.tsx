import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions'
import type { PlanMilestone } from '@perennial/shared/wire/company-plan'
import { days } from '../../common/words/calendar.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** What was to be reached by when. */
export const Milestones = ({ milestones }: { milestones: PlanMilestone[] }) => (
  <Table density="condensed" flush>
    <TableHead>
      <TableRow>
        <TableHeader>Milestone</TableHeader>
        <TableHeader>Due</TableHeader>
        <TableHeader>State</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {milestones.map(milestone => (
        <MilestoneRow key={milestone.name} milestone={milestone} />
      ))}
    </TableBody>
  </Table>
)

function MilestoneRow({ milestone }: { milestone: PlanMilestone }) {
  const { day } = useReader()
  const { name, due, done, daysLate } = milestone
  const late = daysLate ? `, ${days(daysLate)} late` : ''
  const isMissed = done === null && daysLate !== null
  const variant = done ? 'success' : isMissed ? 'danger' : 'default'
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell>{due ? day(due) : 'No day set'}</TableCell>
      <TableCell>
        <StatusTag variant={variant}>
          {done ? `Done ${day(done)}${late}` : isMissed ? `Missed${late}` : 'To come'}
        </StatusTag>
      </TableCell>
    </TableRow>
  )
}
