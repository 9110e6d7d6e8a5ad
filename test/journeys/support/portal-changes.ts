import type { LocalHubspot, StoredRecord } from '../../sandbox/hubspot/start.ts'
import type { ObjectType } from '../../world/portal.ts'

/** HubSpot's type id of "ticket to company". */
const ticketToCompany = 339

/** Live records of a type, in the order of their ids. */
export async function live(hubspot: LocalHubspot, type: ObjectType): Promise<StoredRecord[]> {
  return (await hubspot.dump(type)).filter(({ archived }) => !archived)
}

/** What people do in a portal in a day: values change, a ticket comes, a note and a contact go. */
export async function aDayPasses({ hubspot }: { hubspot: LocalHubspot }, day: number): Promise<void> {
  const [companies, deals, notes, contacts] = await Promise.all(
    (['companies', 'deals', 'notes', 'contacts'] as const).map(type => live(hubspot, type)),
  )
  const lifecyclestage = day % 2 === 0 ? 'customer' : 'evangelist'
  await hubspot.edit(
    'companies',
    companies!.slice(0, 8).map(({ id }) => ({ id, properties: { lifecyclestage } })),
  )
  await hubspot.edit(
    'deals',
    deals!.slice(0, 8).map(({ id }) => ({ id, properties: { amount: String(10_000 + day) } })),
  )
  await openTicket(hubspot, companies![day % 8]!.id, `Asked on day ${day}`)
  await hubspot.archive('notes', [notes![0]!.id])
  await hubspot.merge('contacts', contacts![0]!.id, contacts![1]!.id)
}

/** A customer opens a ticket; answers its id. */
export async function openTicket(
  hubspot: LocalHubspot,
  companyId: string,
  subject: string,
  more: Record<string, string> = {},
): Promise<string> {
  const [id] = await hubspot.create('tickets', [{ properties: { subject, ...more } }])
  await hubspot.link([
    {
      from: { objectType: 'tickets', id: id! },
      to: { objectType: 'companies', id: companyId },
      typeId: ticketToCompany,
    },
  ])
  return id!
}
