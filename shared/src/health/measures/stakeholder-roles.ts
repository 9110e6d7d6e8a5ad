import { expectedRoles, type StakeholderRole } from '../../model/contact.ts'
import { type Measure, unknown } from '../measure.ts'

/** Several people matter more than one champion: each role covered counts, more people in them a little. */
export const stakeholderRoles: Measure = {
  id: 'stakeholder_roles',
  label: 'Stakeholder roles',
  needs: ['roles'],
  horizonDays: 1,
  read({ contacts }) {
    const known = contacts.filter(({ role }) => role !== null)
    if (known.length === 0)
      return unknown(contacts.length === 0 ? 'No contact is linked' : 'No contact has a buying role')
    const covered = expectedRoles.filter(role => known.some(contact => contact.role === role))
    const missing = expectedRoles.filter(role => !covered.includes(role))
    return {
      value: Math.round(
        (100 * (covered.length + (known.length > 2 ? 0.5 : 0))) / (expectedRoles.length + 0.5),
      ),
      because:
        missing.length === 0
          ? `Every role to be covered before a renewal is held by somebody, ${people(known.length)} in all`
          : `Nobody is known as ${missing.map(named).join(', ')}`,
      evidence: known.slice(0, 5).map(({ name, role, url }) => ({ text: `${name}: ${named(role!)}`, url })),
    }
  },
}

const named = (role: StakeholderRole): string => role.replaceAll('_', ' ')
const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`)
