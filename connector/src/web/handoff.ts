import { worstFirst } from '@perennial/shared/health/explain'
import { licenceUse } from '@perennial/shared/health/measures/licence-use'
import { onboardingProgress } from '@perennial/shared/health/measures/onboarding-progress'
import { valueRealised } from '@perennial/shared/health/measures/value-realised'
import type { AccountView } from '@perennial/shared/model/account-view'
import { expectedRoles } from '@perennial/shared/model/contact'
import { isEscalated, isOpen } from '@perennial/shared/model/ticket'
import type { Policy } from '@perennial/shared/policy'
import type { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { signOf } from './card-sign.ts'
import type { StoredScore } from './stored-score.ts'

type Handoff = CompanyPlan['handoff']

/** Values at or above this are no reason to worry, as in the reasons that are written into the record. */
const fineFrom = 70
const mostRisks = 5

/** What whoever takes over has to know of an account; what is not known is left out. */
export const handoff = (view: AccountView, stored: StoredScore | null, policy: Policy): Handoff => ({
  reached: reached(view, policy),
  risks: worstFirst(stored?.contributions ?? [])
    .filter(({ value }) => value !== null && value < fineFrom)
    .slice(0, mostRisks)
    .map(({ label, because }) => ({ label, because })),
  sponsors: view.contacts.flatMap(({ name, role, url }) =>
    role !== null && expectedRoles.includes(role) ? [{ name, role, url }] : [],
  ),
  openItems: openItems(view),
})

const reached = (view: AccountView, policy: Policy): Handoff['reached'] =>
  [onboardingProgress, licenceUse, valueRealised].flatMap(measure => {
    const { known, because, evidence } = signOf(measure, view, policy)
    return known ? [{ label: measure.label, because, evidence }] : []
  })

const openItems = ({ tickets, asOf }: AccountView): Handoff['openItems'] =>
  tickets
    .filter(ticket => isOpen(ticket, asOf))
    .map(ticket => ({
      text: ticket.subject,
      since: ticket.openedOn,
      escalated: isEscalated(ticket),
      url: ticket.url,
    }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
