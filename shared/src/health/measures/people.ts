import type { Contact, StakeholderRole } from '../../model/contact.ts'
import type { Evidence } from '../measure.ts'

/** Mail comes back, or the CRM says the person has left. */
export const isGone = ({ bounced, inactive }: Contact): boolean => bounced || inactive === true

export const byId = (a: Contact, b: Contact): number => (a.id < b.id ? -1 : 1)

export const roleInWords = (role: StakeholderRole | string): string => role.replaceAll('_', ' ')

/** What is said of "Ann Smith (CFO)", with a link to her. A title may tell who somebody is: it stays with the name. */
export const personEvidence = ({ name, jobTitle, url }: Contact, said: string): Evidence => ({
  text: said,
  url,
  personal: jobTitle ? `${name} (${jobTitle})` : name,
})
