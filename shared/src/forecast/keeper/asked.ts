import type { Day } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contact, StakeholderRole } from '../../model/contact.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { topicsOf } from './topics.ts'

/** `no` only where the CRM would show it; what it does not show is not known. */
export type Known = 'yes' | 'no' | 'not_known'

/** Whether the customer was asked about a renewal, as far as the CRM shows it. */
export interface Asked {
  asked: Known
  why: string
  /** The first time, and to whom of those who decide; null unless asked. */
  first: Touchpoint | null
  contactIds: readonly string[]
  /** How often we spoke or wrote to them since. */
  times: number
  replied: Known
  reply: Touchpoint | null
  /** Whether a subject names the renewal, and the price. */
  renewalNamed: Exclude<Known, 'no'>
  upliftTold: Exclude<Known, 'no'>
}

/** Those who are asked, where the account has any of them; else anybody counts. */
const renewalRoles: readonly StakeholderRole[] = ['renewal_contact', 'economic_buyer', 'decision_maker']

const isRenewalContact = ({ role, inactive }: Contact): boolean =>
  role !== null && renewalRoles.includes(role) && inactive !== true

/** Reads what was logged from the day on which the renewal came near. */
export function askedSince(view: AccountView, since: Day): Asked {
  const talks = view.touchpoints.filter(
    ({ on, channel }) => on >= since && channel !== 'note' && channel !== 'task',
  )
  const deciders = new Set(view.contacts.filter(isRenewalContact).map(({ id }) => id))
  const counts = (id: string) => deciders.size === 0 || deciders.has(id)
  const reached = ({ contactIds }: Touchpoint) => deciders.size === 0 || contactIds.some(counts)
  const ours = talks.filter(isOurs)
  const asking = ours.filter(reached)
  const first = asking.at(-1) ?? null
  if (first === null) return { ...nothing, ...whyNot(view, talks, ours, since) }
  const reply = replyTo(first, talks)
  const topics = ours.map(({ subject }) => topicsOf(subject))
  return {
    asked: 'yes',
    why: deciders.size === 0 ? 'nobody has a role in the renewal, so anybody counts' : 'asked who decides',
    first,
    contactIds: first.contactIds.filter(counts),
    times: asking.length,
    replied: reply !== null ? 'yes' : view.ownerLogs === true ? 'no' : 'not_known',
    reply,
    renewalNamed: topics.some(({ renewal }) => renewal) ? 'yes' : 'not_known',
    upliftTold: topics.some(({ price }) => price) ? 'yes' : 'not_known',
  }
}

const nothing = {
  first: null,
  contactIds: [],
  times: 0,
  replied: 'not_known',
  reply: null,
  renewalNamed: 'not_known',
  upliftTold: 'not_known',
} as const

/** We wrote, called or met; a mail or call that came from the customer is no question of ours. */
const isOurs = ({ direction, twoWay }: Touchpoint): boolean =>
  direction === 'outbound' || (twoWay && direction === null)

/** The answer to a talk is the talk; to a mail, the first thing in which the customer took part from that day on. */
function replyTo(first: Touchpoint, talks: readonly Touchpoint[]): Touchpoint | null {
  if (first.twoWay) return first
  return talks.findLast(({ on, twoWay }) => twoWay && on >= first.on) ?? null
}

function whyNot(
  { ownerLogs }: AccountView,
  talks: readonly Touchpoint[],
  ours: readonly Touchpoint[],
  since: Day,
): { asked: Known; why: string } {
  if (ours.some(({ contactIds }) => contactIds.length === 0))
    return { asked: 'not_known', why: 'what was logged names no person' }
  if (talks.some(({ direction, twoWay }) => direction === null && !twoWay))
    return { asked: 'not_known', why: 'a call or meeting does not say who sought whom, or that it was held' }
  if (ownerLogs !== true)
    return {
      asked: 'not_known',
      why:
        ownerLogs === null ? 'nobody owns the account' : 'its owner logs no contact, so silence says nothing',
    }
  return ours.length > 0
    ? { asked: 'no', why: `since ${since} only others were contacted than those who decide` }
    : { asked: 'no', why: `since ${since} nothing was logged that went to the customer` }
}
