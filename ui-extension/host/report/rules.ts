import type { Inspection } from '../../project/Inspection.ts'
import type { Surface } from '../../project/Surface.ts'
import type { Fetched } from '../networkLog.ts'
import { longestWaitMs } from '../proxy/forward.ts'
import { mostInFlight } from '../proxy/inFlight.ts'
import { largestBody } from '../proxy/refusal.ts'
import type { Judged } from './Report.ts'

/** One surface with everything it is judged by. */
export interface Subject {
  surface: Surface
  inspection: Inspection
  /** Origins the app may fetch from. */
  permitted: readonly string[]
  /** What the surface fetched while it was on show. */
  fetched: readonly Fetched[]
}

interface Rule {
  name: string
  measured: Judged['measured']
  remedy: string
  /** What was seen that breaks the rule; nothing when it is kept. */
  broken: (subject: Subject) => string[]
}

/** The only components of the CRM that the SDK's contract of the sidebar (CrmSidebarExtensionPoint) has. */
const crmInSidebars = ['CrmActionButton', 'CrmActionLink']
const longestTitle = 40

const list = (names: readonly string[], what: (names: string) => string): string[] =>
  names.length === 0 ? [] : [what(names.join(', '))]

/** What a sidebar card renders of the components that are not for sidebars. */
const inSidebar = (
  { surface: { location }, inspection: { components } }: Subject,
  unfit: (component: string) => boolean,
): string[] =>
  location === 'crm.record.sidebar' ? list(components.filter(unfit), names => `renders ${names}`) : []

// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/fetching-data
// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/ui-components/patterns/overview
export const rules: readonly Rule[] = [
  {
    name: 'One primary button on a surface',
    measured: 'bundle',
    remedy: 'Keep the most important one primary and make the others secondary.',
    broken: ({ inspection: { primaryButtons } }) =>
      primaryButtons > 1 ? [`${primaryButtons} primary buttons in one tree`] : [],
  },
  {
    name: 'No use of the page',
    measured: 'bundle',
    remedy: 'A card runs in a worker: use the SDK’s actions, components and hubspot.fetch instead.',
    broken: ({ inspection: { pageGlobals, elements, ownFetches } }) => [
      ...list(pageGlobals, names => `uses ${names}`),
      ...list(elements, names => `renders plain <${names}>`),
      ...(ownFetches > 0 ? ["calls the browser's own fetch"] : []),
    ],
  },
  {
    name: 'No tables in a sidebar',
    measured: 'bundle',
    remedy: 'Show a DescriptionList or List, and link to a tab for the table.',
    broken: subject => inSidebar(subject, name => name === 'Table'),
  },
  {
    name: 'Only actions of the CRM’s components in a sidebar',
    measured: 'bundle',
    remedy: 'Keep CrmActionButton and CrmActionLink; read data with useCrmProperties or useAssociations.',
    broken: subject => inSidebar(subject, name => name.startsWith('Crm') && !crmInSidebars.includes(name)),
  },
  {
    name: 'Titles of at most 40 characters',
    measured: 'metadata',
    remedy: 'Shorten config.name in the metadata file.',
    broken: ({ surface: { name } }) =>
      name.length > longestTitle ? [`"${name}" has ${name.length} characters`] : [],
  },
  {
    name: 'A card says on which records it stands',
    measured: 'metadata',
    remedy: 'List them in config.objectTypes of the metadata file.',
    broken: ({ surface: { location, objectTypes } }) =>
      location !== 'pages' && location !== 'settings' && objectTypes.length === 0
        ? ['objectTypes is empty']
        : [],
  },
  {
    name: 'Fetches only from permitted URLs',
    measured: 'bundle and network log',
    remedy: 'Add the origin to permittedUrls.fetch in app-hsmeta.json; it has to be https.',
    broken: ({ inspection: { fetches }, fetched, permitted }) => {
      const origins = [
        ...fetches.flatMap(({ origin }) => origin ?? []),
        ...fetched.map(({ origin }) => origin),
      ]
      return list(
        [...new Set(origins)].filter(origin => !permitted.includes(origin)),
        names => `fetches from ${names}`,
      )
    },
  },
  {
    name: 'No header but Authorization',
    measured: 'bundle and network log',
    remedy: 'Put what the header says into the query or the body.',
    broken: ({ inspection: { fetches }, fetched }) => [
      ...list(
        fetches.flatMap(({ headers }) => headers).filter(name => name.toLowerCase() !== 'authorization'),
        names => `sends ${names}`,
      ),
      ...fetched.flatMap(({ answer }) =>
        answer?.refusal?.includes('header is allowed') ? [answer.refusal] : [],
      ),
    ],
  },
  {
    name: 'Timeouts of at most 15 s',
    measured: 'bundle and network log',
    remedy: 'Ask for less at a time, or let the app server work on after it answered.',
    broken: ({ inspection: { fetches }, fetched }) => {
      const asked = [...fetches, ...fetched].flatMap(({ timeoutMs }) => timeoutMs ?? [])
      const late = fetched.filter(({ answer }) => answer && answer.ms > longestWaitMs)
      return [
        ...asked.filter(ms => ms > longestWaitMs).map(ms => `asks for a timeout of ${ms} ms`),
        ...late.map(({ method, path, answer }) => `${method} ${path} took ${answer?.ms} ms`),
      ]
    },
  },
  {
    name: 'At most 1 MB each way',
    measured: 'network log',
    remedy: 'Page the answer, or leave out what the surface does not show.',
    broken: ({ fetched }) =>
      fetched
        .filter(
          ({ requestBytes, answer }) =>
            Math.max(requestBytes, answer?.bytes ?? 0) > largestBody ||
            /over 1 MB/.test(answer?.refusal ?? ''),
        )
        .map(
          ({ method, path, requestBytes, answer }) =>
            `${method} ${path}: ${requestBytes} bytes out, ${answer?.bytes ?? 0} in`,
        ),
  },
  {
    name: 'At most 20 fetches in flight',
    measured: 'network log',
    remedy: 'Ask for many things in one request.',
    broken: ({ fetched }) => {
      const most = Math.max(0, ...fetched.map(({ inFlight }) => inFlight))
      return most > mostInFlight ? [`${most} at once`] : []
    },
  },
]
