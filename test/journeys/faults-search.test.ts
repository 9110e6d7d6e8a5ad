import type { CrmEvent } from '../../connector/src/crm/crm.ts'
import type { PullReport } from '../../connector/src/sync/pull.ts'
import { differences } from './support/against-portal.ts'
import type { Database } from './support/database.ts'
import { forget } from './support/forget.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { aDayPasses, live } from './support/portal-changes.ts'

interface Synced {
  pulled: PullReport
  events: CrmEvent[]
}

/** The settling pass reads again, longer after an edit than a sync takes to start, what the near pass has read; every sync reads the archive. */
const settings = 'sync:\n  settlingLagSeconds: 10\n  archivedEveryHours: 0\n'

let journey: Journey
let database: Database

beforeAll(async () => {
  journey = await openJourney({ accounts: 60, settings })
  await journey.run('fields')
  database = await journey.database()
  await journey.run('sync')
}, 60_000)

afterAll(() => journey?.end())

afterEach(() => journey.hubspot.clearFaults())

async function editContacts(jobtitle: string): Promise<number> {
  const contacts = await live(journey.hubspot, 'contacts')
  await journey.hubspot.edit(
    'contacts',
    contacts.map(({ id }) => ({ id, properties: { jobtitle } })),
  )
  return contacts.length
}

it('what the search index does not show yet is read by the settling pass', async () => {
  await journey.hubspot.fault('index-lag', { ms: 600_000 })
  const edited = await editContacts('Seen late')
  const { pulled } = await journey.run<Synced>('sync')
  expect(pulled.contact.seen).toBe(0)
  await journey.hubspot.clearFaults()
  for (let seen = 0; seen < edited; ) seen += (await journey.run<Synced>('sync')).pulled.contact.changed
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('a bulk edit in one millisecond is read by id, and the report says so', async () => {
  const contacts = await editContacts('Edited in bulk')
  expect(contacts).toBeGreaterThan(200)
  await journey.hubspot.fault('same-timestamp', { match: '/objects/contacts', count: contacts })
  const { pulled, events } = await journey.run<Synced>('sync')
  expect(pulled.contact.changed).toBe(contacts)
  expect(events).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'drain' })]))
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('a search that pages no further than a few records loses none', async () => {
  await editContacts('Behind the wall')
  await journey.hubspot.fault('search-wall', { count: 200 })
  await journey.run('sync')
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('records that move between pages while they are read are not lost', async () => {
  await editContacts('Moving')
  await journey.hubspot.fault('moving-pages', { count: 20, times: 3 })
  await journey.run('sync')
  expect((await journey.hubspot.faults())[0]?.fired).toBe(3)
  await journey.run('sync')
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('a search that cuts milliseconds off brings records twice and changes nothing twice', async () => {
  await journey.hubspot.fault('truncated-milliseconds')
  await aDayPasses(journey, 1)
  await journey.run('sync')
  const again = await journey.run<Synced>('sync')
  expect(again.pulled.company.changed).toBe(0)
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it.each(['unordered-archive-feed', 'duplicate-association'] as const)(
  'under %s, a first and a later full sync lose nothing',
  async name => {
    await forget(database)
    await journey.hubspot.fault(name)
    await journey.run('sync')
    expect(await differences(journey.hubspot, database)).toEqual([])
    const notes = (await live(journey.hubspot, 'notes')).slice(0, 30).map(({ id }) => id)
    await journey.hubspot.archive('notes', notes)
    const { pulled } = await journey.run<Synced>('sync', '--full')
    expect(pulled.note.removed).toBe(notes.length)
    expect(await differences(journey.hubspot, database)).toEqual([])
  },
)
