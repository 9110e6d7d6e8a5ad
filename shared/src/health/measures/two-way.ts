import type { Day } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import type { Evidence } from '../measure.ts'
import { latestFirst } from './latest.ts'
import { isWithin } from './within.ts'

/** Contacts the customer took part in up to a day, latest first. Nothing else ever counts as engagement. */
export const twoWay = ({ touchpoints }: Pick<AccountView, 'touchpoints'>, asOf: Day): Touchpoint[] =>
  touchpoints.filter(one => one.twoWay && one.on <= asOf).toSorted(latestFirst)

/** Those within the window of so many days that ends on the day. */
export const twoWayWithin = (view: AccountView, asOf: Day, windowDays: number): Touchpoint[] =>
  twoWay(view, asOf).filter(({ on }) => isWithin(on, asOf, windowDays))

export const latestTwoWay = (view: AccountView, asOf: Day): Touchpoint | null => twoWay(view, asOf)[0] ?? null

/** "call on 2026-05-01", with the subject and a link. */
export const touchEvidence = ({ channel, on, subject, url }: Touchpoint, said = ''): Evidence => ({
  text: `${channel} on ${on}${said}`,
  url,
  personal: subject,
})
