import { type Day, daysBetween } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contact } from '../../model/contact.ts'
import { measure, type Reading, unknown } from '../measure.ts'
import { type Scale, scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { isExecutive } from './executives.ts'
import { byId, isGone, personEvidence, roleInWords } from './people.ts'
import { everybodyIsNamed, silenceIsFact, whyUnheard } from './silence.ts'
import { touchEvidence, twoWayWithin } from './two-way.ts'

/**
 * Days since somebody who decides last took part in a conversation: economic buyers and executive sponsors, and who leads by
 * job title. Known executives who did not take part in the window count as the whole window, if contacts say who took
 * part.
 */
export const executiveEngagement = measure({
  id: 'executive_engagement',
  label: 'Executive engagement',
  group: 'relationship',
  figure: 'days since the last two-way contact with an executive',
  direction: 'less_is_better',
  subjective: false,
  needs: ['touchpoints', 'contacts', 'executives'],
  horizonDays: 400,
  defaults: {
    windowDays: 180,
    scale: curve([30, 100], [60, 80], [120, 40], [180, 0]),
    staleDays: 30,
  },
  read(view, asOf, _policy, settings) {
    const executives = view.contacts
      .filter(contact => isExecutive(contact) && !isGone(contact))
      .toSorted(byId)
    if (executives.length === 0) return unknown('No executive of the account is known')
    const heard = twoWayWithin(view, asOf, settings.windowDays)
    const met = heard.find(({ contactIds }) => executives.some(({ id }) => contactIds.includes(id)))
    if (met === undefined) return notMet(view, asOf, executives, settings)
    const days = daysBetween(met.on, asOf)
    const present = executives.filter(({ id }) => met.contactIds.includes(id))
    return {
      value: scaled(days, settings.scale),
      figure: days,
      because: `Last two-way contact with an executive on ${met.on}`,
      evidence: [
        touchEvidence(met),
        ...present.slice(0, 4).map(contact => personEvidence(contact, standsFor(contact))),
      ],
      asOf: met.on,
      applies: true,
    }
  },
})

function notMet(
  view: AccountView,
  asOf: Day,
  executives: readonly Contact[],
  { windowDays, scale }: { windowDays: number; scale: Scale },
): Reading {
  const heard = twoWayWithin(view, asOf, windowDays)
  if (!silenceIsFact(view, asOf)) return unknown(whyUnheard(view, asOf))
  if (!everybodyIsNamed(heard))
    return unknown('Contacts do not say who took part, so nobody can be said to have stayed away')
  return {
    value: scaled(windowDays, scale),
    figure: windowDays,
    because: `No executive took part in a two-way contact in ${windowDays} days`,
    evidence: executives
      .slice(0, 5)
      .map(contact => personEvidence(contact, `${standsFor(contact)}, not heard`)),
    asOf: heard[0]?.on ?? null,
    applies: true,
  }
}

/** Who holds no role is one by job title, which says too much about a person to be stored. */
const standsFor = ({ role }: Contact): string => (role === null ? 'executive' : roleInWords(role))
