import type { PortalLine } from '../../../world/portal.ts'
import type { LocalHubspot } from '../start.ts'
import { type Answer, ask } from './ask.ts'
import { startProofPortal } from './proof-portal.ts'

interface Found {
  total: number
  results: { id: string }[]
  paging?: { next: { after: string } }
}

describe('searches', () => {
  let hubspot: LocalHubspot
  beforeAll(async () => {
    hubspot = await startProofPortal()
    await hubspot.edit('companies', [
      {
        id: '1010',
        properties: { seats: '5', tier: 'silver', term_end: '2026-06-30', name: 'Delta Storage House' },
      },
      { id: '1011', properties: { seats: '9', tier: 'gold', term_end: '2026-09-30' } },
      { id: '1012', properties: { seats: '10', term_end: '2027-01-31' } },
    ])
  })
  afterAll(() => hubspot.stop())

  const search = (body: object): Promise<Answer> =>
    ask(hubspot, { method: 'POST', path: '/crm/v3/objects/companies/search', body })
  const idsOf = async (body: object) =>
    ((await search({ limit: 200, ...body })).body as Found).results.map(record => record.id)
  const where = (...filters: object[]) => ({ filterGroups: [{ filters }] })

  it.each([
    ['EQ', { value: '9' }, ['1011']],
    ['NEQ', { value: '9' }, ['1001', '1010', '1012']],
    ['LT', { value: '10' }, ['1010', '1011']],
    ['LTE', { value: '10' }, ['1010', '1011', '1012']],
    ['GT', { value: '9' }, ['1001', '1012']],
    ['GTE', { value: '9' }, ['1001', '1011', '1012']],
    ['BETWEEN', { value: '5', highValue: '9' }, ['1010', '1011']],
    ['IN', { values: ['5', '10'] }, ['1010', '1012']],
    ['NOT_IN', { values: ['5', '10'] }, ['1001', '1011']],
  ])('compare numbers as numbers with %s', async (operator, bound, expected) => {
    // Whether a negative operator finds what is unset is not documented: only companies with seats are asked.
    const seated = { propertyName: 'seats', operator: 'HAS_PROPERTY' }
    const compared = { propertyName: 'seats', operator, ...bound }
    expect(await idsOf(where(seated, compared))).toEqual(expected)
  })

  it('find what is unset', async () => {
    const unset = await idsOf(where({ propertyName: 'seats', operator: 'NOT_HAS_PROPERTY' }))
    expect(unset).toContain('1002')
    expect(unset.filter(id => ['1001', '1010', '1011', '1012'].includes(id))).toEqual([])
  })

  it('find whole words, with and without a wildcard', async () => {
    const named = (value: string) => idsOf(where({ propertyName: 'name', operator: 'CONTAINS_TOKEN', value }))
    expect(await named('storage')).toEqual(['1010'])
    expect(await named('stor')).toEqual([])
    expect(await named('stor*')).toEqual(['1010'])
  })

  it('compare dates as epoch milliseconds', async () => {
    const bound = { operator: 'GT', value: String(Date.UTC(2026, 8, 30)) }
    expect(await idsOf(where({ propertyName: 'term_end', ...bound }))).toEqual(['1001', '1012'])
  })

  it('join filters with and, groups with or', async () => {
    const gold = { propertyName: 'tier', operator: 'EQ', value: 'gold' }
    const small = { propertyName: 'seats', operator: 'LT', value: '10' }
    expect(await idsOf(where(gold, small))).toEqual(['1011'])
    expect(await idsOf({ filterGroups: [{ filters: [gold] }, { filters: [small] }] })).toEqual([
      '1001',
      '1010',
      '1011',
    ])
  })

  it('sort both ways, by name and by object', async () => {
    const seated = where({ propertyName: 'seats', operator: 'HAS_PROPERTY' })
    expect(await idsOf({ ...seated, sorts: ['seats'] })).toEqual(['1010', '1011', '1012', '1001'])
    expect(await idsOf({ ...seated, sorts: ['-seats'] })).toEqual(['1001', '1012', '1011', '1010'])
    const falling = [{ propertyName: 'seats', direction: 'DESCENDING' }]
    expect(await idsOf({ ...seated, sorts: falling })).toEqual(['1001', '1012', '1011', '1010'])
  })

  it('find what is linked to a record', async () => {
    const linked = { propertyName: 'associations.contact', operator: 'EQ', value: '2001' }
    expect(await idsOf(where(linked))).toEqual(['1001'])
  })

  it('find by words of the name', async () => {
    expect(await idsOf({ query: 'aster' })).toEqual(['1001'])
  })

  it('tell the whole number of results but page through no more than ten thousand', async () => {
    await hubspot.load(crowd(10_060))
    const crowded = where({ propertyName: 'industry', operator: 'EQ', value: 'BANKING' })
    const last = await search({ ...crowded, limit: 200, after: '9800' })
    expect((last.body as Found).total).toBe(10_060)
    expect((last.body as Found).results).toHaveLength(200)
    const { status } = await search({
      ...crowded,
      limit: 200,
      after: (last.body as Found).paging!.next.after,
    })
    expect(status).toBe(400)
  })
})

const crowd = (count: number): PortalLine[] =>
  Array.from({ length: count }, (_, index) => ({
    line: 'record',
    objectType: 'companies',
    id: String(500_000 + index),
    properties: { name: `Crowd ${index}`, industry: 'BANKING' },
    createdAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-01-01T00:00:00.000Z',
  }))
