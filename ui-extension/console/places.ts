import { type Surface, surfaceIn } from './sdk/extend.ts'

/** What is on show at a path of the console: a surface of the HubSpot project, and what HubSpot would tell it. */
export interface Place {
  surface: () => Promise<Surface>
  location: 'pages' | 'settings' | 'crm.record.tab'
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
    surface: surfaceIn(() => import('../src/app/cards/RenewalCard.tsx')),
  },
  {
    path: 'deals',
    kind: 'Deal',
    objectTypeId: '0-3',
    surface: surfaceIn(() => import('../src/app/cards/RenewalDeal.tsx')),
  },
  {
    path: 'contacts',
    kind: 'Contact',
    objectTypeId: '0-1',
    surface: surfaceIn(() => import('../src/app/cards/RenewalContact.tsx')),
  },
  {
    path: 'tickets',
    kind: 'Ticket',
    objectTypeId: '0-5',
    surface: surfaceIn(() => import('../src/app/cards/RenewalTicket.tsx')),
  },
]

export function placeAt(path: string): Place {
  if (path === '/settings') return { surface: settings, location: 'settings', record: null }
  if (path === '/charts') return { surface: charts, location: 'pages', record: null }
  const [, kind, objectId] = /^\/(\w+)\/(\d+)$/.exec(path) ?? []
  const record = records.find(known => known.path === kind)
  if (!record || !objectId) return { surface: pages, location: 'pages', record: null }
  const { surface, objectTypeId } = record
  return { surface, location: 'crm.record.tab', record: { objectTypeId, objectId, kind: record.kind } }
}
