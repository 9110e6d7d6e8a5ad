import { type Day, daysBetween } from '@perennial/shared/day'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import type { LedgerAccount } from '@perennial/shared/model/ledger-account'
import type { AlertBudget } from '@perennial/shared/risk/alerts/alert-budget'
import { worthOf } from '@perennial/shared/risk/alerts/candidate'
import { saveable } from '@perennial/shared/risk/alerts/saveable'
import type { Engagement, RenewalStatus } from '@perennial/shared/wire/filters'
import type { ConcludedAccount } from './concluded-accounts.ts'
import type { MoneyRow } from './money-rows.ts'

/** Everything the engines say of one account, side by side. */
export interface AccountFacts {
  account: LedgerAccount
  segments: string[]
  concluded: ConcludedAccount | null
  noticeGivenOn: Day | null
  /** Its earliest renewal that is not decided. */
  next: RenewalItem | null
  money: MoneyRow | null
}

interface Judging {
  asOf: Day
  saveability: AlertBudget['saveability']
}

/** An account as a row of `portfolio_account`. */
export function accountRow(facts: AccountFacts, judging: Judging) {
  const { account, concluded, next, money, segments } = facts
  const worth = worthNow(facts, judging)
  return {
    id: account.id,
    name: account.name,
    url: account.url,
    owner_id: account.owner,
    tier: concluded?.tier ?? account.tier,
    region: account.region,
    segments,
    band: concluded?.band ?? 'unscored',
    score: concluded?.score ?? null,
    engagement: engagementOf(concluded?.lastTouch ?? null, judging),
    status: statusOf(next, concluded),
    due: next?.due ?? null,
    notice: next?.notice ?? null,
    probability: next?.likelihood ?? concluded?.probability ?? null,
    category: next?.category ?? null,
    arr: money?.arr ?? null,
    without_rate: money?.withoutRate ?? [],
    worth: worth?.minor ?? null,
    worth_because: worth?.because ?? null,
    opening: money?.opening ?? 0,
    closing: money?.closing ?? 0,
    start: money?.start ?? 0,
    net: money?.net ?? 0,
    kept: money?.kept ?? 0,
  }
}

/** What there is to save, as alerts count it: risk x amount up for renewal x the share that can still be saved. */
function worthNow({ next, concluded, noticeGivenOn }: AccountFacts, { asOf, saveability }: Judging) {
  if (next === null || next.target === null) return null
  const { share, because } = saveable(
    {
      date: next.due,
      noticeDate: next.notice,
      autoRenews: next.autoRenews,
      noticeGivenOn,
      lastTwoWayContact: concluded?.lastTouch ?? null,
    },
    asOf,
    saveability,
  )
  const worth = worthOf({
    risk: 1 - next.likelihood,
    arrMinor: next.target,
    saveable: { share, because },
  })
  return { minor: Math.round(worth ?? 0), because }
}

const recentDays = 30

function engagementOf(lastTouch: Day | null, { asOf, saveability }: Judging): Engagement {
  if (lastTouch === null) return 'unknown'
  const days = daysBetween(lastTouch, asOf)
  if (days <= recentDays) return 'recent'
  return days <= saveability.silentAfterDays ? 'quiet' : 'silent'
}

function statusOf(next: RenewalItem | null, concluded: ConcludedAccount | null): RenewalStatus {
  if (next !== null && next.state !== 'decided') return next.state
  return concluded?.renewal?.state === 'evergreen' ? 'evergreen' : 'unknown'
}
