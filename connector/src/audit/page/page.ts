import { dayText } from '../../page/dates.ts'
import { documentText } from '../../page/document.ts'
import type { Section } from '../../page/section.ts'
import type { Audit } from '../audit.ts'
import { arr } from './sections/arr.ts'
import { calls } from './sections/calls.ts'
import { customers } from './sections/customers.ts'
import { findings } from './sections/findings.ts'
import { health } from './sections/health.ts'
import { mapping } from './sections/mapping.ts'
import { overdue } from './sections/overdue.ts'
import { renewals } from './sections/renewals.ts'
import { retention } from './sections/retention.ts'
import { summary } from './sections/summary.ts'
import { untouched } from './sections/untouched.ts'
import { wouldWrite } from './sections/would-write.ts'
import { styles } from './styles.ts'

/** The order of the four figures on top, then what they rest on, then what would follow. */
const parts: readonly ((audit: Audit) => Section)[] = [
  arr,
  renewals,
  overdue,
  findings,
  retention,
  untouched,
  health,
  customers,
  mapping,
  wouldWrite,
]

/** The audit as one HTML file: complete in itself, without scripts, for screen and paper. */
export const auditPage = (audit: Audit): string =>
  documentText({
    title: `Retention audit of portal ${audit.portal.id}, ${dayText(audit.asOf)}`,
    styles,
    top: summary(audit),
    sections: parts.map(part => part(audit)),
    foot: calls(audit),
  })
