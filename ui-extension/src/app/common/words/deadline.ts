import type { CardRenewal } from '@perennial/shared/card'
import { days, fromToday } from './calendar.ts'

export interface Deadline {
  variant: 'info' | 'warning' | 'danger'
  title: string
  text: string
}

/** What the next contract date asks of the reader; null while nothing is near. */
export function deadlineOf(renewal: CardRenewal, day: (day: string) => string): Deadline | null {
  const on = renewal.date ? day(renewal.date) : 'an unknown date'
  const until = renewal.daysUntil ?? 0
  switch (renewal.state) {
    case 'in_notice_window':
      return {
        variant: 'warning',
        title: `Notice date ${fromToday(renewal.daysUntilNotice ?? until)}`,
        text: `Notice can be given until ${day(renewal.noticeDate ?? renewal.date ?? '')}. ${outcome(renewal, on)}`,
      }
    case 'notice_passed':
      return {
        variant: 'info',
        title: `Notice date has passed, renewal ${fromToday(until)}`,
        text: `Notice was due by ${renewal.noticeDate ? day(renewal.noticeDate) : 'an earlier day'}. ${afterNotice(renewal, on)}`,
      }
    case 'due':
      return { variant: 'warning', title: `Renewal ${fromToday(until)}`, text: outcome(renewal, on) }
    case 'overdue':
      return {
        variant: 'danger',
        title: `Renewal overdue by ${days(until)}`,
        text: `The term ended on ${on} and no renewal is recorded. Record the outcome on the renewal deal.`,
      }
    case 'not_due':
    case 'evergreen':
      return null
  }
}

function outcome({ autoRenews }: CardRenewal, on: string): string {
  if (autoRenews === null) return `Whether the contract then renews by itself on ${on} is not recorded.`
  return autoRenews
    ? `Without notice the contract renews by itself on ${on}.`
    : `The contract ends on ${on} unless it is renewed.`
}

/** Whether notice was given is not known here, only that it no longer can be. */
const afterNotice = (renewal: CardRenewal, on: string): string =>
  renewal.autoRenews ? `Unless it was given, the contract renews by itself on ${on}.` : outcome(renewal, on)
