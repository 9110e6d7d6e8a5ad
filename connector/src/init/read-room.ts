import { lineItemSources } from '../config/line-item-sources.ts'
import type { Crm, CrmSettings, PortalDescription } from '../crm/crm.ts'
import type { CrmRecord, RecordKind } from '../record.ts'
import { dayIn } from '../view/values.ts'
import { propertiesToRead } from './candidates.ts'
import { historyToRead } from './history-to-read.ts'
import { readActivity } from './read-activity.ts'
import { readLineItems } from './read-line-items.ts'
import { readPages } from './read-pages.ts'
import type { AgreementKind, Room, RoomDeal } from './room.ts'
import { stagesOf } from './stages.ts'
import { unlessClosed } from './unless-closed.ts'

export type Open = (settings: Pick<CrmSettings, 'properties' | 'versioned' | 'linked'>) => Crm

const mostRecords = 3_000
const mostAgreements = 500

/** Reads what a proposal is made from: the whole portal where it is small, a sample where it is not. */
export async function readRoom(
  open: Open,
  known: Pick<Room, 'usageShare' | 'activeUsersShare'> = { usageShare: null, activeUsersShare: null },
): Promise<Room> {
  const portal = await describe(open)
  const crm = open({ properties: asked(portal), versioned: {}, linked: { deal: ['company'] } })
  const dealPages = await readPages(crm, 'deal', mostRecords)
  const bare = withCompanies(dealPages)
  const companies = await readCompanies(crm, bare)
  const { deals, sample } = await readLineItems(crm, portal, bare, wonStages(portal))
  const room = {
    portal,
    today: lastRecorded([...dealPages.records, ...companies.records], portal.timeZone),
    deals,
    companies: companies.records,
    agreements: {
      contract: await readAgreements(crm, portal, 'contract'),
      subscription: await readAgreements(crm, portal, 'subscription'),
    },
    activity: await readActivity(crm, portal, likelyCustomers(portal, deals, companies.records)),
    ...known,
    sampled: {
      deal: { read: deals.length, complete: dealPages.complete },
      company: { read: companies.records.length, complete: companies.complete },
      line_item: sample,
    },
  }
  await crm.close()
  return { ...room, history: await readHistory(open, room) }
}

async function describe(open: Open): Promise<PortalDescription> {
  const crm = open({ properties: {}, versioned: {}, linked: {} })
  const portal = await crm.describe()
  await crm.close()
  return portal
}

function asked(portal: PortalDescription): CrmSettings['properties'] {
  const defined = (kind: RecordKind) => (portal.properties[kind] ?? []).map(({ name }) => name)
  const wanted = new Set<string>(Object.values(lineItemSources))
  return {
    company: propertiesToRead(portal, 'company'),
    deal: propertiesToRead(portal, 'deal'),
    line_item: defined('line_item').filter(name => wanted.has(name)),
    contract: defined('contract').slice(0, 150),
    subscription: defined('subscription').slice(0, 150),
    contact: ['hs_buying_role'],
  }
}

const wonStages = ({ pipelines }: PortalDescription): Set<string> => new Set(stagesOf(pipelines).won)

/** Deals with their companies, the primary one first. */
function withCompanies({ records, linkSets }: Awaited<ReturnType<typeof readPages>>): RoomDeal[] {
  const links = linkSets.flatMap(set => set.links)
  const byDeal = Map.groupBy(links, ({ from }) => from.id)
  return records.map(record => ({
    record,
    companyIds: (byDeal.get(record.id) ?? [])
      .toSorted((a, b) => Number(b.labels.includes('primary')) - Number(a.labels.includes('primary')))
      .map(({ to }) => to.id),
    lineItems: null,
  }))
}

/** The first companies, so that prospects and partners are seen, and every company of a deal. */
async function readCompanies(
  crm: Crm,
  deals: readonly RoomDeal[],
): Promise<{ records: CrmRecord[]; complete: boolean }> {
  const { records, complete } = await readPages(crm, 'company', mostRecords / 2)
  const seen = new Set(records.map(({ id }) => id))
  const missing = [...new Set(deals.flatMap(({ companyIds }) => companyIds))].filter(id => !seen.has(id))
  if (complete || missing.length === 0) return { records, complete }
  const more = await crm.read('company', missing.slice(0, mostRecords - records.length))
  return { records: [...records, ...more], complete }
}

async function readAgreements(
  crm: Crm,
  portal: PortalDescription,
  kind: AgreementKind,
): Promise<CrmRecord[]> {
  if ((portal.properties[kind] ?? []).length === 0) return []
  return (await unlessClosed(readPages(crm, kind, mostAgreements)))?.records ?? []
}

/** Companies with a won deal or called customers: near enough to ask what is logged about them. */
function likelyCustomers(
  portal: PortalDescription,
  deals: readonly RoomDeal[],
  companies: readonly CrmRecord[],
): string[] {
  const won = wonStages(portal)
  const buyers = deals
    .filter(({ record }) => won.has(record.properties.dealstage ?? ''))
    .flatMap(({ companyIds }) => companyIds.slice(0, 1))
  const called = companies
    .filter(
      ({ properties }) =>
        properties.lifecyclestage === 'customer' || properties.hs_current_customer === 'true',
    )
    .map(({ id }) => id)
  return [...new Set([...buyers, ...called])]
}

async function readHistory(open: Open, room: Omit<Room, 'history'>): Promise<Room['history']> {
  const deal = historyToRead('deal', room)
  const company = historyToRead('company', room)
  const crm = open({
    properties: {},
    versioned: { deal: deal.properties, company: company.properties },
    linked: {},
  })
  const history = {
    deal: await crm.history('deal', deal.ids),
    company: await crm.history('company', company.ids),
  }
  await crm.close()
  return history
}

function lastRecorded(records: readonly CrmRecord[], timeZone: string): Room['today'] {
  const latest = records.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '')
  return latest === '' ? '1970-01-01' : dayIn(latest, timeZone)
}
