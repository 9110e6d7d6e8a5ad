import type { ResolvedBecause, WokenBecause } from '@perennial/shared/risk/alerts/alert-event'

const resolved: Readonly<Record<ResolvedBecause, string>> = {
  renewed: 'the renewal was decided: renewed',
  lost: 'the renewal was decided: lost',
  date_moved: 'the renewal date moved on to another term',
  no_customer: 'no customer any more',
  merged: 'the account was merged with another that has an alert',
  risk_fell: 'the risk has fallen',
  too_late: 'the notice date has passed, it renews by itself',
  closed: 'closed by a person',
}
export const resolvedText = (because: ResolvedBecause): string => resolved[because]

const woken: Readonly<Record<WokenBecause, string>> = {
  date: 'the day it was snoozed until has come',
  deterioration: 'the account got worse',
  notice_date: 'the notice date has come',
}
export const wokenText = (because: WokenBecause): string => woken[because]
