import { CompanyCard, companyCardPath } from '@perennial/shared/card'
import { ContactCard, contactCardPath } from '@perennial/shared/wire/contact-card'
import { DealCard, dealCardPath } from '@perennial/shared/wire/deal-card'
import { TicketCard, ticketCardPath } from '@perennial/shared/wire/ticket-card'
import { ask } from '../src/app/common/connector/ask.ts'
import { type Surface, surfaceIn } from './sdk/extend.ts'

/** What is on show at a path of the console: a surface of the HubSpot project, and what HubSpot would tell it. */
export interface Place {
  surface: () => Promise<Surface>
  location: 'pages' | 'settings' | 'crm.record.tab'
  /** The title above a surface that has none of its own. */
  title: (() => Promise<string>) | null
  record: { objectTypeId: string; objectId: string; kind: string } | null
}

/** Every surface is loaded when it is first gone to. */
const pages = surfaceIn(() => import('../src/app/pages/RetainPages.tsx'))
const charts = surfaceIn(() => import('./charts/ChartPages.tsx'))
const settings = surfaceIn(() => import('../src/app/settings/RetainSettings.tsx'))
const records = [
  {
    path: 'companies',
    kind: 'Company',
    objectTypeId: '0-2',
    name: (id: string) => ask(companyCardPath(id), CompanyCard).then(({ account }) => account.name),
    surface: surfaceIn(() => import('../src/app/cards/RenewalCard.tsx')),
  },
  {
    path: 'deals',
    kind: 'Deal',
    objectTypeId: '0-3',
    name: (id: string) => ask(dealCardPath(id), DealCard).then(({ deal }) => deal.name),
    surface: surfaceIn(() => import('../src/app/cards/RenewalDeal.tsx')),
  },
  {
    path: 'contacts',
    kind: 'Contact',
    objectTypeId: '0-1',
    name: (id: string) => ask(contactCardPath(id), ContactCard).then(({ contact }) => contact.name),
    surface: surfaceIn(() => import('../src/app/cards/RenewalContact.tsx')),
  },
  {
    path: 'tickets',
    kind: 'Ticket',
    objectTypeId: '0-5',
    name: (id: string) => ask(ticketCardPath(id), TicketCard).then(({ ticket }) => ticket.subject),
    surface: surfaceIn(() => import('../src/app/cards/RenewalTicket.tsx')),
  },
]

export function placeAt(path: string): Place {
  if (path === '/settings')
    return { surface: settings, location: 'settings', title: async () => 'Settings', record: null }
  if (path === '/charts') return { surface: charts, location: 'pages', title: null, record: null }
  const [, kind, objectId] = /^\/(\w+)\/(\d+)$/.exec(path) ?? []
  const record = records.find(known => known.path === kind)
  if (!record || !objectId) return { surface: pages, location: 'pages', title: null, record: null }
  const { surface, objectTypeId, name } = record
  return {
    surface,
    location: 'crm.record.tab',
    title: () => name(objectId),
    record: { objectTypeId, objectId, kind: record.kind },
  }
}
