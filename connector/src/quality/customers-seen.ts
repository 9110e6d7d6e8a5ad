import { type Rules, type Scored, scored } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import { accountRecord } from '@perennial/shared/health/data-quality/account-check'
import { accountChecks } from '@perennial/shared/health/data-quality/account-checks'
import type { KnownCompany } from '@perennial/shared/health/data-quality/duplicate-accounts'
import { type Gathered, gather } from '@perennial/shared/health/data-quality/freshness'
import type { SuspectRecord } from '@perennial/shared/health/data-quality/quality-finding'
import {
  countEntry,
  type EntryCounts,
  type EntryData,
} from '@perennial/shared/health/data-quality/starved-measures'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { Money } from '@perennial/shared/money'
import type { ImpossibleTickets } from '../view/impossible-tickets.ts'

/** Kinds of records that come in with a rhythm of their own. */
export const streams = ['touchpoints', 'tickets', 'surveys'] as const
export type Stream = (typeof streams)[number]

/** What is kept of a look at every account: enough to tell what is wrong in the portal, not the accounts themselves. */
export interface Seen {
  companies: (KnownCompany & SuspectRecord & Pick<AccountView['account'], 'ownerId'>)[]
  customers: number
  arr: Map<string, Money[]>
  /** What each check of single accounts found, in their order. */
  suspects: SuspectRecord[][]
  entries: EntryCounts
  impossibleTickets: SuspectRecord[]
  gathered: Gathered
  /** Customers that have any, and the days. */
  streams: Record<Stream, { customers: SuspectRecord[]; days: Set<Day> }>
  /** Customers with usage by metric. */
  metrics: Map<string, SuspectRecord[]>
}

export const nothingSeen = (): Seen => ({
  companies: [],
  customers: 0,
  arr: new Map(),
  suspects: accountChecks.map(() => []),
  entries: new Map(),
  impossibleTickets: [],
  gathered: new Map(),
  streams: {
    touchpoints: { customers: [], days: new Set() },
    tickets: { customers: [], days: new Set() },
    surveys: { customers: [], days: new Set() },
  },
  metrics: new Map(),
})

/** Adds a company, a customer or not: it may be the double of one. */
export function seeCompany(seen: Seen, view: AccountView, isCustomer: boolean): void {
  const { domain, parentId, ownerId } = view.account
  seen.companies.push({ ...accountRecord(view), domain, parentId, ownerId, isCustomer })
}

/** Adds a customer, scored as it would be today. */
export function seeCustomer(seen: Seen, view: AccountView, rules: Rules): void {
  const health = scored(view, rules, null)
  seen.customers += 1
  if (health.arr) seen.arr.set(view.account.id, health.arr.totals)
  accountChecks.forEach((check, at) => {
    seen.suspects[at]!.push(...check.records(health))
  })
  for (const entry of entryData(health)) countEntry(seen.entries, entry)
  gather(seen.gathered, view)
  seeStreams(seen, view)
}

/** Adds the tickets whose dates cannot be: a view leaves them out. */
export function seeImpossibleTickets(seen: Seen, byAccount: ReadonlyMap<string, ImpossibleTickets>): void {
  for (const [accountId, { impossible }] of byAccount)
    for (const { id, subject, url } of impossible)
      seen.impossibleTickets.push({ kind: 'ticket', id, name: subject, url, accountId })
}

const entryData = ({ view, scorecard, score }: Scored): EntryData[] =>
  score.contributions
    .filter(({ state }) => state !== 'not_applicable')
    .map(({ measure, label, state }) => ({
      scorecard: scorecard.card.name,
      entry: measure,
      label,
      weight: scorecard.entries.find(({ id }) => id === measure)!.weight,
      accountId: view.account.id,
      hasData: state === 'known',
    }))

function seeStreams(seen: Seen, view: AccountView): void {
  const { touchpoints, tickets, surveys, usage } = view
  const days: Record<Stream, Day[]> = {
    touchpoints: touchpoints.filter(isTalk).map(({ on }) => on),
    tickets: tickets.map(({ openedOn }) => openedOn),
    surveys: surveys.map(({ on }) => on),
  }
  for (const stream of streams) {
    if (days[stream].length > 0) seen.streams[stream].customers.push(accountRecord(view))
    for (const day of days[stream]) seen.streams[stream].days.add(day)
  }
  for (const metric of new Set(usage.map(one => one.metric)))
    noted(seen.metrics, metric).push(accountRecord(view))
}

const isTalk = ({ channel }: Touchpoint): boolean => channel !== 'note' && channel !== 'task'

function noted(metrics: Seen['metrics'], metric: string): SuspectRecord[] {
  const known = metrics.get(metric) ?? []
  metrics.set(metric, known)
  return known
}
