import { setTimeout as pause } from 'node:timers/promises'
import type { RecordKind } from '../../record.ts'
import { Budget } from '../budget.ts'
import type { Crm, CrmSettings } from '../crm.ts'
import { absentKindNamed } from './absent-kind.ts'
import { changed } from './changed.ts'
import { createDeals } from './deals.ts'
import { describe, identify } from './describe.ts'
import { ensureFields } from './fields.ts'
import { hubspotKinds } from './kinds.ts'
import { links } from './links.ts'
import { list, pageSize } from './list.ts'
import { log } from './log.ts'
import { members } from './members.ts'
import { owners } from './owners.ts'
import type { Portal } from './portal.ts'
import { history, read } from './read.ts'
import { removeFields } from './remove-fields.ts'
import { removed } from './removed.ts'
import { requester } from './request.ts'
import { searchPageSize } from './search.ts'
import { completeTasks, createTasks } from './tasks.ts'
import { hubspotTransport } from './transport.ts'
import { write, writeBatchSize } from './write.ts'

/** A call without a complete answer for this long is given up and, where harmless, repeated. */
const defaultDeadlineMs = 60_000

/** One HubSpot portal. Makes no call before a verb is used. */
export function hubspot(settings: CrmSettings): Crm {
  let known = settings.portal
  const timeZone = () => known?.timeZone ?? 'UTC'
  const { portal, budget } = connect(settings, timeZone)
  return {
    name: 'hubspot',
    limits: {
      listPage: pageSize,
      changedPage: searchPageSize,
      writeBatch: writeBatchSize,
      indexLagMs: settings.indexLagMs,
    },
    calls: budget.calls,
    identify: async () => (known = await identify(portal)),
    describe: async () => {
      const description = await describe(portal)
      known = description
      return description
    },
    owners: () => owners(portal),
    list: (kind, cursor) => absentKindNamed(kind, list(portal, kind, cursor)),
    changed: (kind, since, until, cursor) =>
      absentKindNamed(kind, changed(portal, kind, since, until, cursor)),
    removed: (kind, since, cursor) => absentKindNamed(kind, removed(portal, kind, since, cursor)),
    links: (kind, ids, to) => links(portal, kind, ids, to),
    history: (kind, ids) => history(portal, kind, ids),
    read: (kind, ids) => read(portal, kind, ids),
    members: (listId, cursor) => members(portal, listId, cursor),
    ensureFields: fields => ensureFields(portal, fields),
    removeFields: fields => removeFields(portal, fields),
    write: (kind, patches, lane) => write(portal, kind, patches, lane),
    log: touchpoints => log(portal, touchpoints),
    createTasks: tasks => createTasks(portal, tasks, timeZone()),
    completeTasks: ids => completeTasks(portal, ids),
    createDeals: deals => createDeals(portal, deals, timeZone()),
    recordUrl: (kind, id) => recordUrl(known, kind, id),
    // Connections belong to Node's fetch, which drops idle ones by itself.
    close: async () => undefined,
  }
}

function connect(settings: CrmSettings, timeZone: () => string): { portal: Portal; budget: Budget } {
  const { baseUrl, token, now } = settings
  const sleep = settings.sleep ?? (async (ms: number) => pause(ms))
  const onEvent = settings.onEvent ?? (() => undefined)
  const budget = new Budget({ ...settings.budget, now: () => now().getTime(), sleep })
  const transport = hubspotTransport(baseUrl, token, settings.deadlineMs ?? defaultDeadlineMs)
  const request = requester({ transport, budget, now, sleep, onEvent, timeZone })
  return { portal: { request, settings, report: onEvent }, budget }
}

/** HubSpot's record addresses carry the portal's id and its data centre's domain. */
function recordUrl(known: CrmSettings['portal'], kind: RecordKind, id: string): string {
  if (known === undefined)
    throw new Error('describe() the portal, or pass it in the settings, before asking for record URLs')
  return `https://${known.webHost}/contacts/${known.portalId}/record/${hubspotKinds[kind].typeId}/${id}`
}
