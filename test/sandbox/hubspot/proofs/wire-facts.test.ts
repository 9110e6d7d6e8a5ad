import type { LocalHubspot } from '../start.ts'
import { ask } from './ask.ts'
import { startProofPortal } from './proof-portal.ts'

interface RecordBody {
  id: string
  properties: Record<string, string | null>
  updatedAt: string
  propertiesWithHistory?: Record<string, { value: string; timestamp: string; sourceType: string }[]>
}

describe("what HubSpot's answers do that no schema tells", () => {
  let hubspot: LocalHubspot
  beforeAll(async () => {
    hubspot = await startProofPortal()
  })
  afterAll(() => hubspot.stop())

  const get = async (path: string) => (await ask(hubspot, { method: 'GET', path })).body as RecordBody
  const post = async <Body>(path: string, body: unknown) =>
    (await ask(hubspot, { method: 'POST', path, body })).body as Body
  const patch = (path: string, properties: object) =>
    ask(hubspot, { method: 'PATCH', path, body: { properties } })

  it('answers what was asked and is defined, null where unset', async () => {
    const { properties } = await get('/crm/v3/objects/companies/1002?properties=name,seats,no_such_property')
    expect(properties).toMatchObject({ name: 'Birch GmbH', seats: null })
    expect(Object.keys(properties)).not.toContain('no_such_property')
  })

  it.each([
    ['companies/1001', ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name']],
    ['contacts/2001', ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname']],
    [
      'deals/3001',
      [
        'amount',
        'closedate',
        'createdate',
        'dealname',
        'dealstage',
        'hs_lastmodifieddate',
        'hs_object_id',
        'pipeline',
      ],
    ],
  ])('answers the usual few properties of %s when none are asked', async (path, usual) => {
    const { properties } = await get(`/crm/v3/objects/${path}`)
    expect(Object.keys(properties).toSorted()).toEqual(usual)
  })

  it.each([
    ['companies/1010', 'hs_lastmodifieddate', 'name'],
    ['contacts/2002', 'lastmodifieddate', 'lastname'],
    ['calls/6001', 'hs_lastmodifieddate', 'hs_call_title'],
  ])('moves the modified date of %s with a change, under the name %s', async (path, modified, text) => {
    const before = await get(`/crm/v3/objects/${path}?properties=${modified}`)
    await patch(`/crm/v3/objects/${path}`, { [text]: 'Another' })
    const after = await get(`/crm/v3/objects/${path}?properties=${modified}`)
    expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt))
    expect(after.properties[modified]).toBe(after.updatedAt)
  })

  it('takes JSON numbers and booleans and reads them back as text', async () => {
    await patch('/crm/v3/objects/companies/1011', { seats: 7, auto_renews: false })
    const { properties } = await get('/crm/v3/objects/companies/1011?properties=seats,auto_renews')
    expect(properties).toMatchObject({ seats: '7', auto_renews: 'false' })
  })

  it('reads dates as days, whichever way they were written', async () => {
    await patch('/crm/v3/objects/companies/1011', { term_end: String(Date.UTC(2027, 0, 31)) })
    const { properties } = await get('/crm/v3/objects/companies/1011?properties=term_end')
    expect(properties.term_end).toBe('2027-01-31')
  })

  it('keeps the history of a property, newest first', async () => {
    const { propertiesWithHistory } = await get('/crm/v3/objects/companies/1001?propertiesWithHistory=seats')
    expect(propertiesWithHistory!.seats).toMatchObject([
      { value: '40', timestamp: '2025-11-20T16:30:00.000Z', sourceType: 'CRM_UI' },
      { value: '25', timestamp: '2025-02-01T10:00:00.000Z', sourceType: 'INTEGRATION' },
      { value: '10', timestamp: '2024-03-01T09:00:00.000Z', sourceType: 'IMPORT' },
    ])
  })

  it('does not touch a record that gets a link', async () => {
    const before = await get('/crm/v3/objects/companies/1013')
    const path = '/crm/v4/objects/notes/6301/associations/default/companies/1013'
    expect((await ask(hubspot, { method: 'PUT', path })).status).toBe(200)
    expect((await get('/crm/v3/objects/companies/1013')).updatedAt).toBe(before.updatedAt)
  })

  it('hides archived records from searches at once', async () => {
    const search = {
      filterGroups: [{ filters: [{ propertyName: 'name', operator: 'EQ', value: 'Cedar Ltd' }] }],
    }
    expect(await post('/crm/v3/objects/companies/search', search)).toEqual({ total: 0, results: [] })
  })

  it('answers an absorbed id with the survivor, in reads and in batches', async () => {
    expect((await get('/crm/v3/objects/companies/990')).id).toBe('1001')
    const inputs = { inputs: [{ id: '990' }], properties: ['name'], propertiesWithHistory: [] }
    const batch = await post<{ results: RecordBody[] }>('/crm/v3/objects/companies/batch/read', inputs)
    expect(batch.results.map(record => record.id)).toEqual(['1001'])
  })

  it('never answers associations in a batch read', async () => {
    const inputs = { inputs: [{ id: '1001' }], properties: [], associations: ['contacts'] }
    const batch = await post<{ results: object[] }>('/crm/v3/objects/companies/batch/read', inputs)
    expect(Object.keys(batch.results[0]!)).not.toContain('associations')
  })

  it('gives every refusal a correlation id of its own', async () => {
    const ids = [1, 2].map(() => get('/crm/v3/objects/companies/999999999') as unknown)
    const [one, two] = (await Promise.all(ids)) as { correlationId: string }[]
    expect(one!.correlationId).not.toBe(two!.correlationId)
  })
})
