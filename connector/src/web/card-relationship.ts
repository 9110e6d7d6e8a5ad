import type { CardChannelCount, CardRelationship, CardSign } from '@perennial/shared/card'
import { daysBetween } from '@perennial/shared/day'
import { evidenceInWords } from '@perennial/shared/health/evidence-in-words'
import type { Measure } from '@perennial/shared/health/measure'
import { responseGap } from '@perennial/shared/health/measures/response-gap'
import { sponsorChange } from '@perennial/shared/health/measures/sponsor-change'
import { latestTwoWay } from '@perennial/shared/health/measures/two-way'
import { isWithin } from '@perennial/shared/health/measures/within'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { Policy } from '@perennial/shared/policy'

const windowDays = 90

/** How we and the customer are in touch; what the data does not tell is unknown. */
export function relationship(view: AccountView, policy: Policy): CardRelationship {
  const last = latestTwoWay(view, view.asOf)
  return {
    windowDays,
    channels: countedByChannel(recent(view)),
    lastTwoWay: last && {
      on: last.on,
      daysAgo: daysBetween(last.on, view.asOf),
      channel: last.channel,
    },
    responseGap: sign(responseGap, view, policy),
    sponsors: sign(sponsorChange, view, policy),
  }
}

/** The touchpoints within the window that name a person. */
export const touchesOf = (view: AccountView, contactId: string): CardChannelCount[] =>
  countedByChannel(recent(view).filter(({ contactIds }) => contactIds.includes(contactId)))

const recent = ({ touchpoints, asOf }: AccountView): Touchpoint[] =>
  touchpoints.filter(({ on }) => isWithin(on, asOf, windowDays))

const countedByChannel = (touchpoints: readonly Touchpoint[]): CardChannelCount[] =>
  [...Map.groupBy(touchpoints, ({ channel }) => channel)]
    .map(([channel, { length: count }]) => ({ channel, count }))
    .sort((a, b) => b.count - a.count || (a.channel < b.channel ? -1 : 1))

/** A measure of the relationship, read with what it does untold. */
function sign(measure: Measure, view: AccountView, policy: Policy): CardSign {
  const { value, because, evidence } = measure.read(view, view.asOf, policy, measure.defaults)
  return {
    known: value !== null,
    because,
    evidence: evidence.map(one => ({ text: evidenceInWords(one), url: one.url })),
  }
}
