import nock from 'nock'
import type { CrmEvent, CrmSettings } from '../crm.ts'
import { hubspot } from './hubspot.ts'

/** Answers that HubSpot gives rarely; everything common is judged in test/contract against the local HubSpot. */

const host = 'https://crm.test'
const objects = '/crm/objects/2026-03'
const associations = '/crm/associations/2026-03'

function connect(settings: Partial<CrmSettings> = {}) {
  const events: CrmEvent[] = []
  const crm = hubspot({
    baseUrl: host,
    token: 't',
    properties: {},
    versioned: {},
    linked: {},
    budget: { perTenSeconds: 1_000, searchPerSecond: 1_000 },
    indexLagMs: 0,
    now: () => new Date('2026-06-30T12:00:00.000Z'),
    sleep: async () => undefined,
    onEvent: event => events.push(event),
    ...settings,
  })
  return { crm, events }
}

const wire = (id: string, more: object = {}) => ({
  id,
  properties: { hs_lastmodifieddate: '2026-06-01T00:00:00.000Z' },
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2026-06-01T00:00:00.000Z',
  archived: false,
  ...more,
})

const plainLink = (toObjectId: number) => ({
  toObjectId,
  associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 280, label: null }],
})

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

describe('links that do not fit into one answer', () => {
  it('are read in full for a listed record that carries only the first of them', async () => {
    const cutOff = {
      results: [{ id: '71', type: 'company_to_contact' }],
      paging: { next: { after: 'x', link: '' } },
    }
    const whole = { results: [{ id: '72', type: 'company_to_contact_unlabeled' }] }
    nock(host)
      .get(`${objects}/companies`)
      .query(true)
      .reply(200, {
        results: [
          wire('1', { associations: { contacts: cutOff } }),
          wire('2', { associations: { contacts: whole } }),
        ],
      })
    nock(host)
      .post(`${associations}/companies/contacts/batch/read`, { inputs: [{ id: '1' }] })
      .reply(200, {
        results: [{ from: { id: '1' }, to: [plainLink(71)], paging: { next: { after: '71' } } }],
      })
    nock(host)
      .post(`${associations}/companies/contacts/batch/read`, { inputs: [{ id: '1', after: '71' }] })
      .reply(200, { results: [{ from: { id: '1' }, to: [plainLink(73)] }] })
    const { crm } = connect({ linked: { company: ['contact'] } })
    const [set] = (await crm.list('company', null)).linkSets
    expect(set?.ids).toEqual(['1', '2'])
    expect(set?.links.map(link => `${link.from.id}>${link.to.id}`).sort()).toEqual(['1>71', '1>73', '2>72'])
  })

  it('are unknown, not gone, for a record HubSpot had an error for', async () => {
    nock(host)
      .post(`${associations}/companies/contacts/batch/read`)
      .reply(207, {
        results: [{ from: { id: '1' }, to: [plainLink(71)] }],
        errors: [
          {
            category: 'OBJECT_NOT_FOUND',
            subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
            context: { fromObjectId: ['2'] },
          },
          { category: 'INTERNAL_ERROR', message: 'it broke' },
        ],
      })
    const { crm, events } = connect()
    const set = await crm.links('company', ['1', '2', '3'], 'contact')
    expect(set.ids).toEqual(['1', '2'])
    expect(events).toMatchObject([{ kind: 'quarantine', message: expect.stringContaining('it broke') }])
  })
})

describe('a kind that the portal does not have', () => {
  const refused = (status: number, message: string) =>
    nock(host)
      .get(`${objects}/contracts`)
      .query(true)
      .reply(status, { status: 'error', message, correlationId: 'c-1' })

  it.each([
    [404, 'resource not found'],
    [400, 'Unable to infer object type from: contracts'],
    [400, 'Object type 0-721 is not enabled for portal 4711'],
  ])('is recognised by %i %s', async (status, message) => {
    refused(status, message)
    const { crm } = connect()
    await expect(crm.list('contract', null)).rejects.toMatchObject({
      status,
      category: 'KIND_ABSENT',
      correlationId: 'c-1',
    })
  })

  it('is not inferred from a request that was wrong in another way', async () => {
    refused(400, 'limit must be between 1 and 100')
    const { crm } = connect()
    await expect(crm.list('contract', null)).rejects.toMatchObject({
      status: 400,
      category: 'VALIDATION_ERROR',
    })
  })
})

describe('a property that HubSpot will not let go', () => {
  const properties = '/crm/properties/2026-03/companies'
  const score = { name: 'perennial_score', groupName: 'perennial', type: 'number' }

  it('is reported, while the others go, and keeps our group', async () => {
    const used = { ...score, name: 'perennial_used' }
    nock(host).get('/crm/properties/2026-03/deals').reply(200, { results: [] })
    nock(host).get('/crm/properties/2026-03/deals/groups').reply(200, { results: [] })
    nock(host)
      .get(properties)
      .reply(200, { results: [score, used] })
    nock(host).post(`${properties}/batch/archive`).reply(400, { message: 'perennial_used is in use' })
    nock(host)
      .get(properties)
      .reply(200, { results: [score, used] })
    nock(host).delete(`${properties}/perennial_score`).reply(204)
    nock(host).delete(`${properties}/perennial_used`).reply(400, { message: 'perennial_used is in use' })
    nock(host)
      .get(`${properties}/groups`)
      .reply(200, { results: [{ name: 'perennial' }] })
    const { crm } = connect()
    const field = { label: '', description: '', on: 'company', type: 'number', audience: 'everyone' } as const
    const report = await crm.removeFields([
      { ...field, name: score.name },
      { ...field, name: used.name },
    ])
    expect(report).toMatchObject({
      archived: ['perennial_score'],
      groupRemoved: false,
      failed: [{ name: 'perennial_used', message: expect.stringContaining('in use') }],
    })
  })
})

describe('a window that ends inside a second', () => {
  it('is asked for to the end of that second, since HubSpot may cut it short, and handed out exactly', async () => {
    const at = (moment: string) => ({ properties: { hs_lastmodifieddate: moment } })
    const endsAtSecond = (body: { filterGroups: { filters: { operator: string; value: string }[] }[] }) =>
      body.filterGroups[0]?.filters.find(filter => filter.operator === 'LT')?.value ===
      String(Date.parse('2026-06-02T00:00:01.000Z'))
    nock(host)
      .post(`${objects}/companies/search`, endsAtSecond)
      .reply(200, {
        total: 2,
        results: [wire('1', at('2026-06-02T00:00:00.400Z')), wire('2', at('2026-06-02T00:00:00.500Z'))],
      })
    const { crm } = connect()
    const until = new Date('2026-06-02T00:00:00.500Z')
    const page = await crm.changed('company', new Date('2026-06-01'), until, null)
    expect(page.records.map(record => record.id)).toEqual(['1'])
    expect(page.next).toBeNull()
  })
})

describe('a search that stands still', () => {
  it('ends with an error instead of a loop', async () => {
    const results = Array.from({ length: 200 }, (_, n) => wire(String(n + 1)))
    nock(host)
      .post(`${objects}/companies/search`)
      .times(3)
      .reply(200, { total: 500, results, paging: { next: { after: '200' } } })
    const { crm } = connect()
    const since = new Date('2026-06-01T00:00:00.000Z')
    const first = await crm.changed('company', since, new Date('2026-06-30'), null)
    await expect(crm.changed('company', since, new Date('2026-06-30'), first.next)).rejects.toMatchObject({
      kind: 'crm',
      category: 'NO_PROGRESS',
    })
  })
})

describe('a batch update', () => {
  const update = `${objects}/companies/batch/update`
  const patches = [
    { id: '1', properties: { score: '7' } },
    { id: '2', properties: { score: '8', band: 'x' } },
  ]

  it('tells a record merged away from one that was written', async () => {
    nock(host)
      .post(update)
      .reply(200, {
        results: [wire('9', { objectWriteTraceId: '1' }), wire('2', { objectWriteTraceId: '2' })],
      })
    const outcomes = await connect().crm.write('company', patches, 'write')
    expect(outcomes).toMatchObject([
      { id: '1', ok: false, category: 'MERGED', message: expect.stringContaining('9'), retry: false },
      { id: '2', ok: true, updatedAt: '2026-06-01T00:00:00.000Z' },
    ])
  })

  it('does not take silence for success', async () => {
    nock(host)
      .post(update)
      .reply(200, { results: [wire('1')] })
    const outcomes = await connect().crm.write('company', patches, 'write')
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, category: 'NO_ANSWER', retry: true }])
  })

  it('reads a missing property out of the message and sends the others again without it', async () => {
    const finding = '[{"isValid":false,"message":"no","error":"PROPERTY_DOESNT_EXIST","name":"band"}]'
    nock(host)
      .post(update)
      .reply(400, {
        status: 'error',
        message: `Property values were not valid: ${finding}`,
        category: 'VALIDATION_ERROR',
      })
    nock(host)
      .post(update, body => body.inputs.length === 1)
      .reply(200, { results: [wire('1')] })
    const { crm } = connect()
    expect(await crm.write('company', patches, 'write')).toMatchObject([
      { id: '1', ok: true },
      { id: '2', ok: false, retry: true },
    ])
    expect(crm.calls.write).toBe(2)
  })
})

describe('describe', () => {
  const account = {
    portalId: 1,
    accountType: 'STANDARD',
    timeZone: 'UTC',
    companyCurrency: 'USD',
    additionalCurrencies: [],
    uiDomain: 'app.hubspot.com',
  }

  it('leaves out what the token may not read, and measures the clock', async () => {
    nock(host)
      .get('/account-info/2026-03/details')
      .reply(200, account, { date: 'Tue, 30 Jun 2026 12:01:30 GMT' })
    nock(host)
      .post('/oauth/v2/private-apps/get/access-token-info')
      .reply(400, { message: 'not a private app' })
    nock(host)
      .get('/crm/properties/2026-03/companies')
      .reply(200, {
        results: [{ name: 'name', label: 'Name', type: 'string', groupName: 'info' }],
      })
    nock(host).get(/./).query(true).times(20).reply(403, { category: 'MISSING_SCOPES' })
    const portal = await connect().crm.describe()
    expect(portal).toMatchObject({
      portalId: '1',
      scopes: null,
      clockSkewMs: 90_000,
      pipelines: [],
      owners: [],
    })
    expect(Object.keys(portal.properties)).toEqual(['company'])
  })

  it('takes a clock that could be right for right, however slow the answer', async () => {
    const skewOf = async (date: string) => {
      let time = Date.parse('2026-06-30T12:00:00.000Z')
      nock(host)
        .get('/account-info/2026-03/details')
        .reply(() => {
          time += 5_000
          return [200, account, { date }]
        })
      nock(host)
        .post(/private-apps/)
        .reply(400, {})
      nock(host).get(/./).query(true).times(40).reply(403, { category: 'MISSING_SCOPES' })
      const { clockSkewMs } = await connect({ now: () => new Date(time) }).crm.describe()
      nock.cleanAll()
      return clockSkewMs
    }
    expect(await skewOf('Tue, 30 Jun 2026 12:00:00 GMT')).toBe(0)
    expect(await skewOf('Tue, 30 Jun 2026 12:00:04 GMT')).toBe(0)
    expect(await skewOf('Tue, 30 Jun 2026 11:59:50 GMT')).toBe(-9_001)
    expect(await skewOf('Tue, 30 Jun 2026 12:00:30 GMT')).toBe(25_000)
  })
})

describe('the address of a record', () => {
  it('needs to know the portal', () => {
    expect(() => connect().crm.recordUrl('deal', '7')).toThrow('describe()')
  })

  it('is made from what an earlier describe told', () => {
    const portal = { portalId: '4711', webHost: 'app.hubspot.com', timeZone: 'UTC' }
    expect(connect({ portal }).crm.recordUrl('deal', '7')).toBe(
      'https://app.hubspot.com/contacts/4711/record/0-3/7',
    )
  })
})
