import type { CardChannelCount, CardRelationship } from '@perennial/shared/card'
import { daysBetween } from '@perennial/shared/day'
import { responseGap } from '@perennial/shared/health/measures/response-gap'
import { sponsorChange } from '@perennial/shared/health/measures/sponsor-change'
import { latestTwoWay } from '@perennial/shared/health/measures/two-way'
import { isWithin } from '@perennial/shared/health/measures/within'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { Policy } from '@perennial/shared/policy'
import { signOf } from './card-sign.ts'

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
    responseGap: signOf(responseGap, view, policy),
    sponsors: signOf(sponsorChange, view, policy),
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
