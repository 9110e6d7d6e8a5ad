import { type Day, daysBetween } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import { type DataNeed, dataNeeds } from '../measure.ts'
import { isFedBy, isUsageNeed, type UsageNeed } from './usage-feeds.ts'

/** How fresh one kind of data is, over all customers. */
export interface Freshness {
  need: DataNeed
  /** Day of the newest datum; null where such data carry no day. */
  newest: Day | null
  /** How long ago that is. */
  days: number | null
  /** Share of the customers that have any, 0..1. */
  accounts: number
}

/** What is known of each kind of data so far: how many customers have any, and the newest day. */
export type Gathered = Map<DataNeed, { accounts: number; newest: Day | null }>

/** Adds one customer. */
export function gather(gathered: Gathered, view: AccountView): void {
  for (const need of dataNeeds) {
    const days = data[need](view)
    if (days.length === 0) continue
    const { accounts, newest } = gathered.get(need) ?? { accounts: 0, newest: null }
    gathered.set(need, { accounts: accounts + 1, newest: latest([newest, ...days]) })
  }
}

/** In the order of `dataNeeds`; kinds of data that no customer has are not listed. `usageDays`: newest day by metric. */
export function freshnessOf(
  gathered: Gathered,
  customers: number,
  usageDays: ReadonlyMap<string, Day>,
  asOf: Day,
): Freshness[] {
  return dataNeeds.flatMap(need => {
    const known = gathered.get(need)
    if (known === undefined) return []
    const metrics = isUsageNeed(need) ? [...usageDays].filter(([metric]) => isFedBy(need, metric)) : []
    const newest = known.newest ?? latest(metrics.map(([, day]) => day))
    const days = newest === null ? null : daysBetween(newest, asOf)
    return [{ need, newest, days, accounts: known.accounts / customers }]
  })
}

type Days = readonly (Day | null)[]

/** The days of all data of a kind that an account has; null for what carries no day. Weeks of usage carry none of their own. */
const data: Record<DataNeed, (view: AccountView) => Days> = {
  touchpoints: ({ touchpoints }) =>
    touchpoints.filter(({ channel }) => channel !== 'note' && channel !== 'task').map(({ on }) => on),
  contacts: ({ contacts }) => contacts.map(undated),
  roles: ({ contacts }) => contacts.filter(({ role }) => role !== null).map(undated),
  executives: ({ contacts }) =>
    contacts.filter(({ role, jobTitle }) => role !== null || jobTitle !== null).map(undated),
  usage: view => weeksOf(view, 'usage'),
  active_users: view => weeksOf(view, 'active_users'),
  uptime: view => weeksOf(view, 'uptime'),
  incidents: view => weeksOf(view, 'incidents'),
  seats: ({ deals, agreements }) =>
    [...deals, ...agreements].filter(({ seats }) => seats !== null).map(undated),
  tickets: ({ tickets }) => tickets.map(({ openedOn }) => openedOn),
  ticket_categories: ({ tickets }) =>
    tickets.filter(({ category }) => category !== null).map(({ openedOn }) => openedOn),
  ticket_text: ({ tickets }) => tickets.filter(({ text }) => text !== null).map(({ openedOn }) => openedOn),
  surveys: ({ surveys }) => surveys.map(({ on }) => on),
  nps: ({ surveys }) => surveys.filter(({ type }) => type === 'nps').map(({ on }) => on),
  csat: ({ surveys }) => surveys.filter(({ type }) => type === 'csat').map(({ on }) => on),
  survey_comments: ({ surveys }) => surveys.filter(({ comment }) => comment !== null).map(({ on }) => on),
  onboarding: ({ account }) => (account.onboardingProgress === null ? [] : [null]),
  milestones: ({ account, asOf }) =>
    account.milestones.map(({ done }) => (done !== null && done <= asOf ? done : null)),
  sentiment: ({ account }) => (account.sentiment === null ? [] : [account.sentimentOn]),
  value: ({ account }) => (account.valueRealised === null ? [] : [null]),
  invoices: ({ account }) => (account.overdueSince === null ? [] : [account.overdueSince]),
  contracts: ({ deals, agreements, asOf }) => [
    ...deals
      .filter(({ status }) => status === 'won')
      .map(({ closeDate }) => (closeDate !== null && closeDate <= asOf ? closeDate : null)),
    ...agreements.map(undated),
  ],
  properties: ({ account }) =>
    Object.values(account.properties).flatMap(value => (value === null ? [] : [null])),
}

const undated = (): null => null

const weeksOf = ({ usage }: AccountView, need: UsageNeed): Days =>
  usage.filter(({ metric }) => isFedBy(need, metric)).map(undated)

const latest = (days: Days): Day | null =>
  days.reduce((newest, day) => (day !== null && (newest === null || day > newest) ? day : newest), null)
