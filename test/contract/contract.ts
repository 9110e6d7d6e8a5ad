import type { Crm, CrmEvent, CrmSettings } from '../../connector/src/crm/crm.ts'
import { crms } from '../../connector/src/crm/crms.ts'
import type { CrmRecord, Page, RecordKind } from '../../connector/src/record.ts'
import { type LocalHubspot, startHubspot } from '../sandbox/hubspot/start.ts'
import { fixture } from './fixture.ts'

type CrmName = keyof typeof crms

/** A CRM under test, the local portal behind it, and what the adapter reported. */
export interface Trial {
  crm: Crm
  portal: LocalHubspot
  events: CrmEvent[]
}

/** The local portal that stands in for each CRM; the contract cannot be judged without one. */
const portals: Record<CrmName, typeof startHubspot> = { hubspot: startHubspot }

/** Runs a suite once for every CRM the product speaks. */
export function forEachCrm(suite: (open: (settings?: Partial<CrmSettings>) => Promise<Trial>) => void): void {
  describe.each(Object.keys(crms) as CrmName[])('%s', name => {
    const started: LocalHubspot[] = []
    afterEach(async () => {
      await Promise.all(started.splice(0).map(portal => portal.stop()))
    })
    suite(async settings => {
      const portal = await portals[name]()
      started.push(portal)
      await portal.settings({
        buckets: { enabled: false, perTenSeconds: 110, daily: 100_000, searchPerSecond: 5 },
      })
      await portal.load(fixture())
      const events: CrmEvent[] = []
      return { crm: connect(name, portal, events, settings), portal, events }
    })
  })
}

function connect(
  name: CrmName,
  portal: LocalHubspot,
  events: CrmEvent[],
  settings?: Partial<CrmSettings>,
): Crm {
  return crms[name]({
    baseUrl: portal.url,
    token: portal.token,
    properties: { company: ['name', 'domain'], deal: ['dealname', 'amount'], contact: ['email'] },
    versioned: {},
    linked: {},
    budget: { perTenSeconds: 100_000, searchPerSecond: 100_000 },
    indexLagMs: 60_000,
    now: () => new Date(),
    sleep: async () => undefined,
    onEvent: event => events.push(event),
    ...settings,
  })
}

/** All pages of a verb, one after the other, as a sync would read them. */
export async function pagesOf<P extends { next: string | null }>(
  read: (cursor: string | null) => Promise<P>,
): Promise<P[]> {
  const pages: P[] = []
  for (let cursor: string | null = null; ; ) {
    const page: P = await read(cursor)
    pages.push(page)
    cursor = page.next
    if (cursor === null) return pages
  }
}

export async function listAll(crm: Crm, kind: RecordKind): Promise<CrmRecord[]> {
  return recordsIn(await pagesOf(cursor => crm.list(kind, cursor)))
}

export async function changedAll(crm: Crm, kind: RecordKind, since: Date, until: Date): Promise<CrmRecord[]> {
  return recordsIn(await pagesOf(cursor => crm.changed(kind, since, until, cursor)))
}

const recordsIn = (pages: Page[]): CrmRecord[] => pages.flatMap(page => page.records)

export const idsIn = (records: { id: string }[]): string[] => records.map(record => record.id)

/** Ids in one order, so that sets of records can be compared. */
export const sorted = (found: readonly string[]): string[] => found.toSorted((a, b) => Number(a) - Number(b))
