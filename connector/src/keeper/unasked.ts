import type { Day } from '@perennial/shared/day'
import { type Asked, askedSince } from '@perennial/shared/forecast/keeper/asked'
import { type Due, dueWithin } from '@perennial/shared/forecast/keeper/due'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { StakeholderRole } from '@perennial/shared/model/contact'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import { customerLedgers } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'

type Logged = Pick<Touchpoint, 'on' | 'channel' | 'url'>

/** A renewal that is due, and what the CRM shows of our asking about it. */
export interface DueAndAsked
  extends Pick<Asked, 'asked' | 'why' | 'replied' | 'renewalNamed' | 'upliftTold'> {
  account: string
  name: string
  renewalDate: Day
  noticeDate: Day | null
  state: Due['renewal']['state']
  /** Day from which on what was logged counts. */
  since: Day
  owner: string | null
  /** Who was asked first, when and how; null unless asked. */
  first: (Logged & { who: { id: string; name: string; role: StakeholderRole | null }[] }) | null
  times: number
  reply: Logged | null
  url: string | null
}

export interface UnaskedReport {
  asOf: Day
  within: number
  /** Due renewals about which nobody was asked, and those where that is not known. */
  unasked: number
  notKnown: number
  /** The unasked first, then by deadline. */
  rows: DueAndAsked[]
}

/** The renewals of customers due within so many days, overdue ones too. Names of persons are read from the mirror each time. */
export async function unaskedRenewals(
  tx: Tx,
  scope: Scope,
  config: Config,
  within: number,
): Promise<UnaskedReport> {
  const dueOf = new Map<string, Due>()
  for (const facts of await customerLedgers(tx, scope, config)) {
    const due = dueWithin(facts, within, config.policy)
    if (due !== null) dueOf.set(facts.account.id, due)
  }
  const ids = [...dueOf.keys()]
  const rows: DueAndAsked[] = []
  for (let from = 0; from < ids.length; from += viewBatch) {
    const views = await accountViews(tx, scope, ids.slice(from, from + viewBatch))
    rows.push(...views.map(view => rowOf(view, dueOf.get(view.account.id)!)))
  }
  const having = (asked: Asked['asked']) => rows.filter(row => row.asked === asked).length
  return {
    asOf: scope.asOf,
    within,
    unasked: having('no'),
    notKnown: having('not_known'),
    rows: rows.toSorted(worstFirst),
  }
}

const order: readonly Asked['asked'][] = ['no', 'not_known', 'yes']
const deadline = ({ noticeDate, renewalDate }: DueAndAsked): Day => noticeDate ?? renewalDate

function worstFirst(a: DueAndAsked, b: DueAndAsked): number {
  if (a.asked !== b.asked) return order.indexOf(a.asked) - order.indexOf(b.asked)
  return deadline(a) < deadline(b) ? -1 : deadline(a) > deadline(b) ? 1 : 0
}

function rowOf(view: AccountView, { renewal, date, nearFrom }: Due): DueAndAsked {
  const { account } = view
  const found = askedSince(view, nearFrom)
  const { asked, why, first, times, replied, reply, renewalNamed, upliftTold } = found
  const people = new Map(view.contacts.map(one => [one.id, one]))
  const who = found.contactIds.map(id => ({
    id,
    name: people.get(id)?.name ?? `Contact ${id}`,
    role: people.get(id)?.role ?? null,
  }))
  return {
    account: account.id,
    name: account.name,
    renewalDate: date,
    noticeDate: renewal.noticeDate,
    state: renewal.state,
    since: nearFrom,
    owner: account.ownerId,
    asked,
    why,
    first: first && { ...logged(first), who },
    times,
    replied,
    reply: reply && logged(reply),
    renewalNamed,
    upliftTold,
    url: account.url,
  }
}

const logged = ({ on, channel, url }: Touchpoint): Logged => ({ on, channel, url })
