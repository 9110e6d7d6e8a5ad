import type { Engagement, Filters, RenewalStatus } from '@perennial/shared/wire/filters'

/** What each filter is called. */
export const filterLabels: Readonly<Record<keyof Filters, string>> = {
  status: 'Renewal',
  band: 'Health',
  engagement: 'Engagement',
  owner: 'Owner',
  tier: 'Tier',
  region: 'Region',
  segment: 'Segment',
  asOf: 'As known on',
}

/** Where a renewal stands, as people say it. */
export const statuses: Readonly<Record<RenewalStatus, string>> = {
  not_due: 'Not due',
  due: 'Due',
  in_notice_window: 'In notice window',
  notice_passed: 'Notice date passed',
  late: 'Late, within grace',
  overdue: 'Overdue',
  evergreen: 'No end date',
  unknown: 'No term known',
}

export const engagements: Readonly<Record<Engagement, string>> = {
  recent: 'In touch in the last 30 days',
  quiet: 'Quiet',
  silent: 'Silent',
  unknown: 'No contact known',
}
