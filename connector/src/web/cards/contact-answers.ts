import { addDays, type Day, daysBetween } from '@perennial/shared/day'
import { detracts } from '@perennial/shared/health/measures/answers'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Survey } from '@perennial/shared/model/survey'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { ContactAnswer } from '@perennial/shared/wire/contact-card'

interface Clock {
  asOf: Day
  /** Days within which policy wants somebody to speak to who answered negatively. */
  allowedDays: number
}

/** What the person answered in surveys, the latest first, and how long it took until somebody spoke to them about it. */
export function answersOf(
  contactId: string,
  views: readonly AccountView[],
  touched: readonly Touchpoint[],
  clock: Clock,
): ContactAnswer[] {
  const own = views.flatMap(({ surveys }) => surveys).filter(survey => survey.contactId === contactId)
  return [...new Map(own.map(survey => [survey.id, survey])).values()]
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
    .map(survey => answerOf(survey, touched, clock))
}

/** A contact on the day of the answer may have come before it: only a later one follows it up. */
function answerOf(
  survey: Survey,
  touched: readonly Touchpoint[],
  { asOf, allowedDays }: Clock,
): ContactAnswer {
  const { id, type, value, on, comment } = survey
  const followedUpOn = touched.findLast(one => one.twoWay && one.on > on && one.on <= asOf)?.on ?? null
  return {
    id,
    type,
    value,
    on,
    comment,
    isNegative: detracts(survey),
    followedUpOn,
    days: daysBetween(on, followedUpOn ?? asOf),
    allowedDays,
    speakBy: addDays(on, allowedDays),
  }
}
