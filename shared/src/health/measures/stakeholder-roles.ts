import { type Contact, expectedRoles, type StakeholderRole } from '../../model/contact.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { byId, isGone, personEvidence, roleInWords } from './people.ts'

/** Beside every role covered, it counts half a role that more people are known than a pair. */
const moreThanAPair = 0.5

/**
 * Several people matter more than one champion: the share of the expected roles that somebody holds who is still there, and a
 * little for more than two people in roles at all.
 */
export const stakeholderRoles = measure({
  id: 'stakeholder_roles',
  label: 'Stakeholder roles',
  group: 'relationship',
  figure: 'share of the expected roles that are covered',
  direction: 'more_is_better',
  subjective: false,
  needs: ['contacts', 'roles'],
  horizonDays: 1,
  defaults: {
    roles: [...expectedRoles] as string[],
    scale: curve([0, 0], [1, 100]),
    staleDays: 30,
  },
  read({ contacts }, _asOf, _policy, { roles, scale }) {
    const named = contacts.filter(hasRole).toSorted(byId)
    if (named.length === 0)
      return unknown(contacts.length === 0 ? 'No contact is linked' : 'No contact has a buying role')
    const there = named.filter(contact => !isGone(contact))
    const missing = roles.filter(role => !there.some(contact => contact.role === role))
    const covered = roles.length - missing.length
    const share = (covered + (there.length > 2 ? moreThanAPair : 0)) / (roles.length + moreThanAPair)
    return {
      value: scaled(share, scale),
      figure: share,
      because:
        missing.length === 0
          ? `Every expected role is held by somebody, ${there.length} people in all`
          : `Nobody is known as ${missing.map(roleInWords).join(', ')}`,
      evidence: [
        ...there.map(contact => personEvidence(contact, roleInWords(contact.role))),
        ...named
          .filter(isGone)
          .map(contact => personEvidence(contact, `${roleInWords(contact.role)}, gone, does not count`)),
      ].slice(0, 5),
      asOf: null,
      applies: true,
    }
  },
})

const hasRole = (contact: Contact): contact is Contact & { role: StakeholderRole } => contact.role !== null
