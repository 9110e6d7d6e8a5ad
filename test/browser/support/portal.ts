import type { CompanyCard } from '@perennial/shared/card'
import { companyCards } from '../../../ui-extension/fixtures/companyCards.ts'
import type { ObjectType, PortalLine } from '../../world/portal.ts'

const at = '2026-06-18T10:00:00.000Z'

const record = (objectType: ObjectType, id: string, properties: Record<string, string>): PortalLine => ({
  line: 'record',
  objectType,
  id,
  properties,
  createdAt: at,
  updatedAt: at,
})

const link = (
  from: ObjectType,
  fromId: string,
  to: ObjectType,
  toId: string,
  typeId: number,
): PortalLine => ({
  line: 'link',
  from: { objectType: from, id: fromId },
  to: { objectType: to, id: toId },
  typeId,
})

const bands = [
  { value: 'healthy', label: 'Healthy' },
  { value: 'watch', label: 'Watch' },
  { value: 'at_risk', label: 'At risk' },
  { value: 'unscored', label: 'Not scored' },
]

const company = ({ account, health, renewal }: CompanyCard): PortalLine =>
  record('companies', account.id, {
    name: account.name,
    domain: `company-${account.id}.example`,
    hubspot_owner_id: '1',
    perennial_band: health.band,
    ...(health.score === null ? {} : { perennial_score: String(health.score) }),
    ...(renewal?.date ? { perennial_renewal: renewal.date } : {}),
  })

/** A portal with one company for each state a record can be in, and people, a deal and a meeting at the first. */
export function* portal(): Iterable<PortalLine> {
  yield {
    line: 'account',
    portalId: 62515,
    accountType: 'STANDARD',
    timeZone: 'Europe/Berlin',
    companyCurrency: 'EUR',
    additionalCurrencies: ['USD'],
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'eu1',
  }
  yield {
    line: 'owner',
    id: '1',
    email: 'lena@example.com',
    firstName: 'Lena',
    lastName: 'Hartmann',
    userId: 7,
  }
  yield { line: 'group', objectType: 'companies', name: 'perennial', label: 'Perennial retention' }
  const ours = { line: 'property', objectType: 'companies', groupName: 'perennial' } as const
  yield {
    ...ours,
    name: 'perennial_score',
    label: 'Health score (100 is best)',
    type: 'number',
    fieldType: 'number',
  }
  yield {
    ...ours,
    name: 'perennial_band',
    label: 'Health band',
    type: 'enumeration',
    fieldType: 'select',
    options: bands,
  }
  yield { ...ours, name: 'perennial_renewal', label: 'Renewal date', type: 'date', fieldType: 'date' }
  for (const card of Object.values(companyCards)) yield company(card)
  yield* neighbours(companyCards.watch.account.id)
}

function* neighbours(companyId: string): Iterable<PortalLine> {
  yield record('contacts', '501', {
    firstname: 'Ingrid',
    lastname: 'Solberg',
    jobtitle: 'Head of Operations',
  })
  yield record('deals', '9001', {
    dealname: 'Platform, 2 years',
    amount: '364800',
    closedate: at,
    deal_currency_code: 'EUR',
  })
  yield record('tickets', '3001', { subject: 'Export fails', hs_ticket_priority: 'HIGH' })
  yield record('meetings', '7001', { hs_meeting_title: 'Quarterly review', hs_timestamp: at })
  yield link('contacts', '501', 'companies', companyId, 279)
  yield link('deals', '9001', 'companies', companyId, 341)
  yield link('tickets', '3001', 'companies', companyId, 339)
  yield link('deals', '9001', 'contacts', '501', 3)
  yield link('meetings', '7001', 'companies', companyId, 188)
}
