import type { Crm, PortalDescription } from '../crm/crm.ts'
import type { Link, RecordKind } from '../record.ts'
import type { ActivityKind, Having } from './room.ts'
import { unlessClosed } from './unless-closed.ts'

const mostCustomers = 1_000
const mostContacts = { surveys: 1_000, roles: 300 }

/** For the customers, what is logged about them at all: one call a kind for up to a thousand. */
export async function readActivity(
  crm: Crm,
  portal: PortalDescription,
  customers: readonly string[],
): Promise<Record<ActivityKind, Having>> {
  const asked = customers.slice(0, mostCustomers)
  const links = (to: RecordKind) => linksOf(crm, portal, 'company', asked, to)
  const talks = [await links('call'), await links('email'), await links('meeting')]
  const contacts = await links('contact')
  return {
    touchpoints: having(asked, anyOf(talks)),
    tickets: having(asked, await links('ticket')),
    contacts: having(asked, contacts),
    surveys: await surveys(crm, portal, asked, contacts),
    roles: await roles(crm, portal, asked, contacts),
  }
}

type Links = readonly Link[] | null

async function linksOf(
  crm: Crm,
  portal: PortalDescription,
  from: RecordKind,
  ids: string[],
  to: RecordKind,
): Promise<Links> {
  if (portal.properties[to] === undefined) return null
  if (ids.length === 0) return []
  return (await unlessClosed(crm.links(from, ids, to)))?.links ?? null
}

const anyOf = (kinds: readonly Links[]): Links =>
  kinds.every(links => links === null) ? null : kinds.flatMap(links => links ?? [])

const having = (asked: string[], links: Links): Having =>
  links === null ? null : { asked, having: new Set(links.map(({ from }) => from.id)) }

/** Surveys hang on people, so those of a sample of customers are asked. */
async function surveys(
  crm: Crm,
  portal: PortalDescription,
  asked: string[],
  contacts: Links,
): Promise<Having> {
  const people = peopleOf(asked, contacts, mostContacts.surveys)
  const links = await linksOf(crm, portal, 'contact', people.ids, 'survey')
  if (links === null || contacts === null) return null
  return { asked: people.asked, having: people.companiesOf(new Set(links.map(({ from }) => from.id))) }
}

async function roles(crm: Crm, portal: PortalDescription, asked: string[], contacts: Links): Promise<Having> {
  const hasRoles = portal.properties.contact?.some(({ name }) => name === 'hs_buying_role')
  if (!hasRoles || contacts === null) return null
  const people = peopleOf(asked, contacts, mostContacts.roles)
  const read = await unlessClosed(crm.read('contact', people.ids))
  if (read === null) return null
  const inRole = read.filter(({ properties }) => properties.hs_buying_role).map(({ id }) => id)
  return { asked: people.asked, having: people.companiesOf(new Set(inRole)) }
}

/** All contacts of as many customers as stay below the limit, taken evenly. */
function peopleOf(asked: readonly string[], contacts: Links, most: number) {
  const byCompany = Map.groupBy(contacts ?? [], ({ from }) => from.id)
  const step = Math.max(1, Math.ceil((contacts?.length ?? 0) / most))
  const sample = asked.filter((_, at) => at % step === 0)
  const ids = sample.flatMap(id => (byCompany.get(id) ?? []).map(({ to }) => to.id))
  return {
    asked: sample,
    ids: [...new Set(ids)].slice(0, most),
    companiesOf: (people: ReadonlySet<string>): Set<string> =>
      new Set(sample.filter(id => (byCompany.get(id) ?? []).some(({ to }) => people.has(to.id)))),
  }
}
