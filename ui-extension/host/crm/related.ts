import type { AssociatedRecord, RelatedView } from '../record.ts'
import { readActivities } from './activities.ts'
import { associated } from './associated.ts'
import type { Hubspot, HubspotRecord } from './hubspot.ts'
import type { Portal } from './portal.ts'

// https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
const dealPipelinesPath = '/crm/v3/pipelines/deals'

/** Contacts, deals and latest activities of one company. */
export async function readRelated(crm: Hubspot, companyId: string, portal: Portal): Promise<RelatedView> {
  const [contacts, deals, stages, activities] = await Promise.all([
    associated(crm, companyId, 'contacts', ['firstname', 'lastname', 'jobtitle', 'email']),
    associated(crm, companyId, 'deals', [
      'dealname',
      'amount',
      'dealstage',
      'closedate',
      'deal_currency_code',
    ]),
    stageLabels(crm),
    readActivities(crm, companyId, portal.timeZone),
  ])
  const latestClose = ({ properties }: HubspotRecord) => properties.closedate ?? ''
  return {
    contacts: contacts.map(contactEntry),
    deals: deals
      .sort((left, right) => latestClose(right).localeCompare(latestClose(left)))
      .map(deal => dealEntry(deal, stages, portal.currency)),
    activities,
  }
}

async function stageLabels(crm: Hubspot): Promise<Map<string, string>> {
  const { results } = await crm.get<{ results: { stages: { id: string; label: string }[] }[] }>(
    dealPipelinesPath,
  )
  return new Map(results.flatMap(({ stages }) => stages.map(({ id, label }) => [id, label])))
}

function contactEntry({ id, properties }: HubspotRecord): AssociatedRecord {
  const { firstname, lastname, jobtitle, email } = properties
  const name = [firstname, lastname].filter(Boolean).join(' ')
  return { id, title: name || email || `Contact ${id}`, detail: jobtitle || (name ? (email ?? '') : '') }
}

function dealEntry(
  { id, properties }: HubspotRecord,
  stages: Map<string, string>,
  currency: string,
): AssociatedRecord {
  const { dealname, amount, dealstage, deal_currency_code } = properties
  const price = amount ? money(Number(amount), deal_currency_code ?? currency) : null
  const stage = dealstage ? (stages.get(dealstage) ?? dealstage) : null
  return { id, title: dealname ?? `Deal ${id}`, detail: [stage, price].filter(Boolean).join(', ') }
}

const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)
