import type { PageAlert, Severity } from '@perennial/shared/wire/alerts'

/** Severities in words. */
export const severities: Readonly<
  Record<Severity, { label: string; variant: 'danger' | 'warning' | 'info' }>
> = {
  urgent: { label: 'Urgent: decided soon', variant: 'danger' },
  high: { label: 'High: more likely lost', variant: 'warning' },
  raised: { label: 'Raised risk', variant: 'info' },
}

export const csvHeader = [
  'account',
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
  alert.severity,
  alert.status,
  alert.risk,
  alert.arr && alert.arr.minor / 10 ** alert.arr.digits,
  alert.expectedLoss && alert.expectedLoss.minor / 10 ** alert.expectedLoss.digits,
  alert.arr?.currency ?? null,
  alert.due,
  alert.renewalDate,
]
