import { addDays } from '@perennial/shared/day'
import { answerTimes, usualAnswerWindow } from '@perennial/shared/health/measures/answer-times'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { ContactCard, ContactChannel } from '@perennial/shared/wire/contact-card'

/** Days in which contacts are counted. */
export const activityDays = 90

/** Contacts with one person over all their accounts, each once, the latest first. */
export function touchpointsWith(contactId: string, views: readonly AccountView[]): Touchpoint[] {
  const own = views
    .flatMap(({ touchpoints }) => touchpoints)
    .filter(({ contactIds }) => contactIds.includes(contactId))
  return [...new Map(own.map(one => [one.id, one])).values()].toSorted((a, b) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1,
  )
}

/** By channel, the one used last first. */
export function channelsOf(touched: readonly Touchpoint[], asOf: string): ContactChannel[] {
  const since = addDays(asOf, -activityDays)
  return [...Map.groupBy(touched, ({ channel }) => channel)].map(([channel, own]) => {
    const { on, subject, direction, twoWay, url } = own[0]!
    return {
      channel,
      count: own.filter(one => one.on > since).length,
      last: { on, subject, direction, twoWay, url },
    }
  })
}

/** How long the person takes to answer, by the rules of the account's response gap before a scorecard sets them otherwise. */
export function responseOf(
  touched: readonly Touchpoint[],
  views: readonly AccountView[],
  asOf: string,
): Pick<ContactCard, 'response' | 'noResponseBecause'> {
  if (views.length > 0 && views.every(({ ownerLogs }) => ownerLogs === false))
    return {
      response: null,
      noResponseBecause:
        'The owner of the account logs no contact at all, so an answer cannot be told from none',
    }
  const times = answerTimes(touched, asOf, usualAnswerWindow)
  if (typeof times === 'string') return { response: null, noResponseBecause: times }
  const { norm, now } = times
  return {
    response: { days: now.days, norm, waitingSince: now.open ? now.asked.on : null },
    noResponseBecause: null,
  }
}
