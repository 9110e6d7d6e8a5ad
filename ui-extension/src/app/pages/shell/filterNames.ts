import type { Engagement, RenewalStatus } from '@perennial/shared/wire/filters'

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
