import type { Contact } from '../../model/contact.ts'
import { folded } from './folded.ts'

const roles: ReadonlySet<Contact['role']> = new Set(['economic_buyer', 'executive_sponsor'])

/** Who leads a company or a part of it, as titles say it in English, German, French, Spanish and Dutch. */
const leads = [
  // English, and what is said so everywhere
  /\bc[a-z]{1,2}o\b/,
  /\bchief (\w+ ){1,3}officer\b/,
  /\b([se]?vp|avp|(vice )?president|director|head of|founder|cofounder|managing partner|general manager)\b/,
  // German
  /\b(geschaftsfuhr\w*|vorstand\w*|prokurist\w*|inhaber\w*|grunder\w*|\w*direktor\w*)\b/,
  /(?<!(team|projekt|schicht|gruppen|filial)\s?)leit(er|erin|ung)\b/,
  // French
  /\b(pdg|dg|dga|daf|dsi|drh|direct(eur|rice)|(vice )?president(e)?|gerante?|fondat(eur|rice))\b/,
  // Spanish
  /\b(directora|gerente general|(vice)?president[ea]|consejer[oa] delegad[oa]|fundador(a)?|jef[ea] de)\b/,
  // Dutch
  /\b(\w*directeur|bestuurder|\w*voorzitter|hoofd|eigenaar|oprichter)\b/,
]

/** Those who work for one who leads, and those who direct no people. */
const leadsNot =
  /\b(assist\w*|secretar\w*|sekretar\w*|secretaire|referent\w*|office manager|(art|creative) director|jef[ea] de (proyecto|obra|equipo))\b/

/** By role in the renewal, or by job title. */
export const isExecutive = ({ role, jobTitle }: Contact): boolean =>
  roles.has(role) || (jobTitle !== null && isExecutiveTitle(jobTitle))

export function isExecutiveTitle(title: string): boolean {
  const words = folded(title)
  return !leadsNot.test(words) && leads.some(pattern => pattern.test(words))
}
