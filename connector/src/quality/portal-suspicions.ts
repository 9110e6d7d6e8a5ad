import { duplicates } from '@perennial/shared/health/data-quality/duplicate-accounts'
import { firstPlausibleDay } from '@perennial/shared/health/data-quality/impossible-dates'
import type { Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import { starvedMeasures } from '@perennial/shared/health/data-quality/starved-measures'
import type { Seen } from './customers-seen.ts'

/** Companies that are in the CRM twice: their contacts, tickets and deals are told of two accounts instead of one. */
export const duplicateAccounts = ({ companies }: Seen): Suspicion => ({
  code: 'duplicate-accounts',
  label: 'Companies that share a domain or a name with a customer',
  records: [...new Set(duplicates(companies).flat())],
  needs: ['touchpoints', 'contacts', 'roles', 'usage', 'active_users', 'tickets', 'surveys', 'contracts'],
  quarantined: false,
  remedy: 'merge them in the CRM, or say there which is the parent of which',
})

/** The same is left out of every view. */
export const impossibleTickets = ({ impossibleTickets }: Seen): Suspicion => ({
  code: 'impossible-dates',
  label: `Tickets closed before they were opened, or dated before ${firstPlausibleDay.slice(0, 4)}; they are left out`,
  records: impossibleTickets,
  needs: ['tickets', 'ticket_categories', 'ticket_text'],
  quarantined: true,
  remedy: 'correct their dates in the CRM; where most of an account are such, none of its tickets count',
})

/** Lines of scorecards that promise more than the portal's data hold. */
export function starved({ entries, companies }: Seen): Suspicion[] {
  const byId = new Map(companies.map(company => [company.id, company]))
  return starvedMeasures(entries).map(({ scorecard, entry, label, weight, share, without }) => ({
    code: 'starved-measures',
    label: `${label}, ${percent(weight)} of the weight of ${scorecard}, has data for ${percent(share)} of its customers`,
    records: without.map(id => byId.get(id)!),
    needs: [],
    entries: [entry],
    quarantined: false,
    remedy:
      'bring in the data, or give the weight to measures that have some: `perennial scorecard preview` shows who changes',
  }))
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
