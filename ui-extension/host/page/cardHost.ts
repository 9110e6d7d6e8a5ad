import type { CardHost } from '../channel.ts'
import { objectTypeIdOf, type RecordKind } from '../kinds.ts'
import type { SurfaceView } from '../surface.ts'
import { appPageAddress } from './address.ts'
import { crmOf } from './crmData.ts'
import { proxyFetch } from './proxyFetch.ts'
import type { Visit } from './Visit.ts'

export interface RecordRef {
  kind: RecordKind
  id: string
}

/** Where a surface stands: what of the project it is, and its record; null for app pages and settings. */
export interface Standing {
  surface: SurfaceView
  record: RecordRef | null
}

export type PageActions = CardHost['actions']

/** What the page gives the worker of one surface. */
export function cardHost(
  { surface, record }: Standing,
  { portal, project, go }: Visit,
  actions: PageActions,
  failed: CardHost['failed'],
): Omit<CardHost, 'appPage'> {
  return {
    failed,
    fetch: proxyFetch(surface.bundle),
    crm: crmOf(record),
    context: {
      location: surface.location,
      ...(record ? { crm: { objectId: Number(record.id), objectTypeId: objectTypeIdOf(record.kind) } } : {}),
      portal: { id: portal.portalId, timezone: portal.timeZone },
      extension: { appId: 1, appName: project.name, cardTitle: surface.name },
      user: userOf(portal.viewer),
    } as CardHost['context'],
    actions: {
      reloadPage: () => globalThis.location.reload(),
      copyTextToClipboard: (text: string) => navigator.clipboard.writeText(text),
      navigateToPage: ({ to, params }: { to: string; params?: Record<string, string> }) =>
        go(appPageAddress(to, params)),
      ...actions,
    },
  }
}

const userOf = (email: string): CardHost['context']['user'] => ({
  id: 7,
  email,
  emails: [email],
  firstName: 'Ada',
  lastName: 'Marlow',
  roles: [],
  teams: [],
  permissions: [],
  locale: navigator.language,
  language: navigator.language.slice(0, 2),
})
