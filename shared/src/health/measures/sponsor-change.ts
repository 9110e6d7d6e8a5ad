import type { Day } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import { type Evidence, measure, unknown } from '../measure.ts'
import { countOf } from './count-of.ts'
import { latestDay } from './latest.ts'
import { byId, personEvidence, roleInWords } from './people.ts'
import { lately, type Sponsor, type SponsorSign, signsOf } from './sponsor-signs.ts'
import { twoWayWithin } from './two-way.ts'

/**
 * Whether champions and sponsors are who they were: of all signs about any of them the worst counts, at what `levels`
 * says it is worth; a sign without a level counts nothing. No sign is good news only where one of them took part in a
 * contact of the window.
 */
export const sponsorChange = measure({
  id: 'sponsor_change',
  label: 'Sponsor change',
  group: 'relationship',
  figure: 'signs of change among champions and sponsors',
  direction: 'less_is_better',
  subjective: false,
  needs: ['contacts', 'roles'],
  histories: ['contact_roles'],
  horizonDays: 400,
  defaults: {
    windowDays: 120,
    roles: ['champion', 'executive_sponsor'] as string[],
    levels: {
      left: 0,
      bounced: 10,
      role_changed: 25,
      silent: 35,
      title_changed: 60,
      replaced: 70,
    } as Record<string, number>,
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, roles, levels }) {
    const sponsors = sponsorsOf(view, asOf, windowDays, roles)
    if (sponsors.length === 0) return unknown(`Nobody is known as ${roles.map(roleInWords).join(' or ')}`)
    const signs = sponsors
      .flatMap(sponsor => signsOf(sponsor, view, asOf, windowDays).map(sign => ({ ...sign, sponsor })))
      .filter(({ kind }) => levels[kind] !== undefined)
      .toSorted((a, b) => levels[a.kind]! - levels[b.kind]! || byId(a.sponsor.contact, b.sponsor.contact))
    const [worst] = signs
    if (worst === undefined && !sponsors.some(({ heard }) => heard))
      return unknown('Neither good nor bad is heard of the champions and sponsors')
    return {
      value: worst === undefined ? 100 : levels[worst.kind]!,
      figure: signs.length,
      because: worst === undefined ? allIsWell(sponsors) : inWords(worst, signs.length),
      evidence: (worst === undefined
        ? sponsors.filter(({ heard }) => heard).map(seen)
        : signs.map(shown)
      ).slice(0, 5),
      asOf: newest(sponsors, view, asOf, windowDays),
      applies: true,
    }
  },
})

/** By id: those in one of the roles, and those who gave one up within the window. */
function sponsorsOf(view: AccountView, asOf: Day, windowDays: number, roles: readonly string[]): Sponsor[] {
  const heard = new Set(twoWayWithin(view, asOf, windowDays).flatMap(({ contactIds }) => contactIds))
  return view.contacts.toSorted(byId).flatMap(contact => {
    const held = [contact.role, lately(contact, asOf, windowDays)?.role ?? null]
    const role = held.find(one => one !== null && roles.includes(one))
    return role == null ? [] : [{ contact, role, heard: heard.has(contact.id) }]
  })
}

type Sign = SponsorSign & { sponsor: Sponsor }

const allIsWell = (sponsors: readonly Sponsor[]): string =>
  `No sign of change about ${countOf(sponsors.length, 'champion')} or sponsor${sponsors.length === 1 ? '' : 's'}`

function inWords({ sponsor, said }: Sign, count: number): string {
  const role = roleInWords(sponsor.role)
  const more = count === 1 ? '' : `; ${count} signs in all`
  return `${role[0]!.toUpperCase()}${role.slice(1)}: ${said}${more}`
}

const seen = ({ contact, role }: Sponsor): Evidence =>
  personEvidence(contact, `${roleInWords(role)}, took part lately`)
function shown({ sponsor, said, formerTitle }: Sign): Evidence {
  const evidence = personEvidence(sponsor.contact, `${roleInWords(sponsor.role)}, ${said}`)
  return formerTitle ? { ...evidence, personal: `${evidence.personal}, ${formerTitle} before` } : evidence
}

const newest = (sponsors: readonly Sponsor[], view: AccountView, asOf: Day, windowDays: number): Day | null =>
  latestDay(
    [
      ...sponsors.map(({ contact }) => lately(contact, asOf, windowDays)?.until ?? null),
      ...twoWayWithin(view, asOf, windowDays).map(({ on }) => on),
    ],
    asOf,
  )
