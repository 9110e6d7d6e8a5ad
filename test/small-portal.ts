import { hubspotMapping } from '../connector/src/config/hubspot-mapping.ts'
import type { Mapping } from '../connector/src/config/mapping.ts'
import { Config } from '../connector/src/config.ts'
import { replaceLinks } from '../connector/src/mirror/links.ts'
import { upsertPage } from '../connector/src/mirror/pages.ts'
import { followMerges } from '../connector/src/mirror/removals.ts'
import type { CrmRecord, Link, PropertyVersion, RecordKind } from '../connector/src/record.ts'
import type { Store } from '../connector/src/store/store.ts'
import { savePortal } from '../connector/src/sync/portal.ts'
import type { Scope } from '../connector/src/view/scope.ts'
import type { FreshDatabase } from './database.ts'

/*
 * A portal of a handful of records, mirrored by hand: what tests of the connector's rooms start from.
 */

export const portalId = '4711'
export const timeZone = 'Europe/Berlin'

/** HubSpot's own properties plus the contract properties a portal usually adds. */
export const mapping: Mapping = {
  ...hubspotMapping,
  company: {
    ...hubspotMapping.company,
    customerSince: 'customer_since',
    externalId: 'account_no',
    onboardingProgress: 'onboarding',
  },
  deal: {
    ...hubspotMapping.deal,
    start: 'contract_start',
    end: 'contract_end',
    seats: 'seats',
    purpose: 'contract_type',
    purposes: { new: 'new', renewal: 'renewal', expansion: 'expansion' },
    externalId: 'contract_no',
  },
}

export const config: Config = Config.parse({ mapping })

export const instant = (day: string, time = '08:00:00'): string => `${day}T${time}.000Z`

/** A live record; everything that is not said is unremarkable. */
export function record(
  kind: RecordKind,
  id: string,
  properties: Record<string, string | null> = {},
  more: Partial<CrmRecord> = {},
): CrmRecord {
  return {
    kind,
    id,
    properties,
    createdAt: instant('2025-01-02'),
    updatedAt: instant('2026-01-02'),
    archived: false,
    mergedIds: [],
    ...more,
  }
}

/** A won deal with a term of its own, in euros unless it says otherwise. */
export const wonDeal = (
  id: string,
  amount: string,
  start: string,
  end: string,
  more: Record<string, string> = {},
): CrmRecord =>
  record('deal', id, {
    dealname: `Deal ${id}`,
    amount,
    deal_currency_code: 'EUR',
    dealstage: 'closedwon',
    closedate: start,
    contract_start: start,
    contract_end: end,
    ...more,
  })

/** A link between "kind:id" and "kind:id". */
export function link(from: string, to: string, ...labels: string[]): Link {
  return { from: end(from), to: end(to), labels }
}

const end = (text: string): Link['from'] => {
  const [kind, id] = text.split(':') as [RecordKind, string]
  return { kind, id }
}

export const version = (property: string, validFrom: string, value: string | null): PropertyVersion => ({
  property,
  validFrom,
  value,
  source: 'CRM_UI',
})

export const knowPortal = (store: Store, id = portalId): Promise<void> =>
  savePortal(store, { portalId: id, timeZone, currency: 'EUR', webHost: 'app-eu1.hubspot.com' }, 'hubspot')

/** Puts records and their links into the mirror, as a backfill would. */
export async function mirrored(
  store: Store,
  records: readonly CrmRecord[],
  links: readonly Link[] = [],
  id = portalId,
): Promise<void> {
  await store.portal(id, async tx => {
    for (const [kind, own] of Map.groupBy(records, one => one.kind)) {
      await upsertPage(tx, id, kind, own)
      await followMerges(tx, id, kind, own)
    }
    const pairs = Map.groupBy(links, ({ from, to }) => `${from.kind}/${to.kind}`)
    for (const own of pairs.values()) {
      const { from, to } = own[0]!
      const ids = [...new Set(own.map(one => one.from.id))]
      await replaceLinks(tx, id, { from: from.kind, to: to.kind, ids, links: [...own] })
    }
  })
}

/** The accounts that wait to be scored. */
export async function touchedAccounts({ owner }: FreshDatabase): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>('select account_id as id from touched order by 1')
  return rows.map(({ id }) => id)
}

export const scope = (asOf: string, more: Partial<Scope> = {}): Scope => ({
  portalId,
  timeZone,
  currency: 'EUR',
  mapping,
  properties: [],
  customerList: null,
  asOf,
  knownOn: null,
  recordUrl: (kind, id) => `https://crm.example/${kind}/${id}`,
  ...more,
})

/** A service that serves no console and may not ask the CRM. */
export const noCrm = {
  crmOf: (): never => {
    throw new Error('the CRM is not to be asked here')
  },
  console: null,
}
