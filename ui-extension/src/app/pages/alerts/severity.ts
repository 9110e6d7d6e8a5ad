import type { PageAlert, Severity } from '@perennial/shared/wire/alerts'
import { majorOf } from '../../common/words/money.ts'

/** Severities in words. */
export const severities: Readonly<
  Record<Severity, { label: string; variant: 'danger' | 'warning' | 'info' }>
> = {
  urgent: { label: 'Urgent: decided soon', variant: 'danger' },
  high: { label: 'High: more likely lost', variant: 'warning' },
  raised: { label: 'Raised risk', variant: 'info' },
}

/** What an alert is called in its row: an urgent one says which of the two reasons it has. */
export const severityText = ({ severity, escalated }: PageAlert): string =>
  severity === 'urgent' && escalated ? 'Urgent: ticket escalated' : severities[severity].label

export const csvHeader = [
  'account',
  'owner',
  'severity',
  'status',
  'risk',
  'arr',
  'expected loss',
  'currency',
  'due',
  'renewal',
]

export const csvRow = (alert: PageAlert): (string | number | null)[] => [
  alert.account.name,
  alert.owner,
  alert.severity,
  alert.status,
  alert.risk,
  majorOf(alert.arr),
  majorOf(alert.expectedLoss),
  alert.arr?.currency ?? null,
  alert.due,
  alert.renewalDate,
]
