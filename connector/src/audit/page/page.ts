import type { Audit } from '../audit.ts'
import { hatchings } from './bar.ts'
import { dayText } from './dates.ts'
import { html } from './html.ts'
import { contents, type Section, sectionHtml } from './section.ts'
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
export function auditPage(audit: Audit): string {
  const sections = parts.map(part => part(audit))
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Retention audit of portal ${audit.portal.id}, ${dayText(audit.asOf)}</title>
<style>
${styles}</style>
</head>
<body>
${hatchings}
${summary(audit)}
<div class="page columns">
${contents(sections)}
<main>${sections.map(sectionHtml)}
</main>
</div>
${calls(audit)}
</body>
</html>
`.text
}
