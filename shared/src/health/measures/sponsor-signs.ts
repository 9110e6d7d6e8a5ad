import type { Day } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contact } from '../../model/contact.ts'
import { folded } from './folded.ts'
import { isGone } from './people.ts'
import { everybodyIsNamed, silenceIsFact } from './silence.ts'
import { twoWayWithin } from './two-way.ts'
import { isWithin } from './within.ts'

/** What shows that a sponsor is not quite who he was. `replaced`: lost, and somebody else holds the role. */
export type SignKind = 'left' | 'bounced' | 'role_changed' | 'silent' | 'title_changed' | 'replaced'

export interface SponsorSign {
  kind: SignKind
  /** With days but no ages, and neither name nor title. */
  said: string
  /** The job title a person had, where that is what changed. */
  formerTitle?: string
}

/** A person in a role that sponsors, or who was until lately, as the window shows him. */
export interface Sponsor {
  contact: Contact
  role: string
  /** He took part in a two-way contact of the window. */
  heard: boolean
}

/** Everything that speaks of a change, by what it is. */
export function signsOf(sponsor: Sponsor, view: AccountView, asOf: Day, windowDays: number): SponsorSign[] {
  const { contact, role } = sponsor
  const lost = losses(sponsor, asOf, windowDays)
  const replaced = view.contacts.some(one => one.id !== contact.id && one.role === role && !isGone(one))
  return [
    ...(replaced ? lost.map(asReplaced) : lost),
    ...retitled(contact, asOf, windowDays),
    ...(sponsor.heard || lost.length > 0 ? [] : silences(contact, view, asOf, windowDays)),
  ]
}

/** What a person was before a change within the window. */
export const lately = ({ formerly }: Contact, asOf: Day, windowDays: number): Contact['formerly'] =>
  formerly !== null && isWithin(formerly.until, asOf, windowDays) ? formerly : null

function losses({ contact, role }: Sponsor, asOf: Day, windowDays: number): SponsorSign[] {
  const before = lately(contact, asOf, windowDays)
  const signs: SponsorSign[] = []
  if (contact.inactive === true) signs.push({ kind: 'left', said: 'no longer takes part' })
  if (contact.bounced) signs.push({ kind: 'bounced', said: 'mail comes back' })
  if (before?.role === role && contact.role !== role)
    signs.push({ kind: 'role_changed', said: `role given up on ${before.until}` })
  return signs
}

const asReplaced = ({ said }: SponsorSign): SponsorSign => ({
  kind: 'replaced',
  said: `${said}, somebody else holds the role now`,
})

function retitled(contact: Contact, asOf: Day, windowDays: number): SponsorSign[] {
  const before = lately(contact, asOf, windowDays)
  const [then, now] = [before?.jobTitle, contact.jobTitle]
  if (!then || !now || folded(then) === folded(now)) return []
  return [{ kind: 'title_changed', said: `another job title since ${before!.until}`, formerTitle: then }]
}

/** Who tried to reach a person on fewer days cannot call him silent: one mail may be overlooked. */
const fewestAttempts = 2

/** He took no part while others did, or answered no attempt: if contacts say who took part and contact is logged at all. */
function silences({ id }: Contact, view: AccountView, asOf: Day, windowDays: number): SponsorSign[] {
  const heard = twoWayWithin(view, asOf, windowDays)
  if (!silenceIsFact(view, asOf) || !everybodyIsNamed(heard)) return []
  if (heard.length > 0)
    return [{ kind: 'silent', said: `no part in any contact of ${windowDays} days, others took part` }]
  const attempts = view.touchpoints.filter(
    one => isAttempt.has(one.channel) && one.contactIds.includes(id) && isWithin(one.on, asOf, windowDays),
  )
  const days = new Set(attempts.map(({ on }) => on)).size
  return days < fewestAttempts
    ? []
    : [{ kind: 'silent', said: `no answer to anything in ${windowDays} days` }]
}

const isAttempt: ReadonlySet<string> = new Set(['call', 'email', 'meeting'])
