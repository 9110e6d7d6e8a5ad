import { type LocalHubspot, startHubspot } from '../../../test/sandbox/hubspot/start.ts'
import type { PortalLine } from '../../../test/world/portal.ts'
import { genericPortal } from '../genericPortal.ts'
import type { KindKey } from './associatedSearch.ts'
import { crmComponents } from './components.ts'
import { crmHooks } from './hooks.ts'
import { hubspot } from './hubspot.ts'
import { readPortal } from './portal.ts'

let local: LocalHubspot
let answers: ReturnType<typeof crmComponents>

const company: KindKey = { kind: 'companies', id: '101' }
const deal: KindKey = { kind: 'deals', id: '9001' }
const ticket: KindKey = { kind: 'tickets', id: '7001' }
const moreDeals = [
  { id: '9002', dealname: 'Alder, training', amount: '1000', dealstage: 'closedwon' },
  { id: '9003', dealname: 'Alder, advice', amount: '5000.5', dealstage: 'closedlost' },
  { id: '9004', dealname: 'Alder, idea' },
]

function* contents(): Iterable<PortalLine> {
  yield* genericPortal()
  const at = '2026-06-18T10:00:00.000Z'
  for (const { id, ...properties } of moreDeals) {
    yield { line: 'record', objectType: 'deals', id, properties, createdAt: at, updatedAt: at }
    const from = { objectType: 'deals', id } as const
    yield { line: 'link', from, to: { objectType: 'companies', id: '101' }, typeId: 341 }
  }
}

beforeAll(async () => {
  local = await startHubspot({ settings: { buckets: { enabled: false }, indexLagMs: 0 } })
  await local.load(contents())
  const crm = hubspot(local.url, local.token)
  const portal = () => readPortal(crm)
  answers = crmComponents(
    crm,
    crmHooks(crm, async () => 'Europe/Berlin'),
    portal,
  )
})
afterAll(() => local?.stop())

describe('properties for a CRM component', () => {
  it('have the portal’s label and are written in words, owners and stages by their names', async () => {
    const names = ['amount', 'closedate', 'dealstage', 'pipeline', 'hubspot_owner_id', 'hs_next_step']
    expect((await answers.properties(deal, names)).map(({ label, value }) => [label, value])).toEqual([
      ['Amount', '24,000'],
      ['Close date', 'Jun 18, 2026, 12:00 PM'],
      ['Deal stage', 'Contract sent'],
      ['Pipeline', 'Sales pipeline'],
      ['Owner', 'Ada Marlow'],
      ['Next step', null],
    ])
  })

  it('the portal does not have keep their name and have no value', async () => {
    expect(await answers.properties(company, ['no_such'])).toEqual([
      { name: 'no_such', label: 'no_such', value: null },
    ])
  })

  it('of a record that is gone are a failure in words', async () => {
    await expect(answers.properties({ kind: 'deals', id: '1' }, ['amount'])).rejects.toThrow(
      'deals 1 is not in this portal',
    )
  })
})

describe('associated records', () => {
  const query = { objectTypeId: '0-3', propertyColumns: ['amount', 'dealstage'] }

  it('have a name, a way to them within this view and the asked columns', async () => {
    const { records, total } = await answers.associated(company, {
      ...query,
      pageSize: 1,
      sort: [{ columnName: 'dealname', direction: -1 }],
    })
    expect(total).toBe(4)
    expect(records).toEqual([
      {
        id: 9002,
        name: 'Alder, training',
        url: '/deals/9002',
        properties: [
          { name: 'amount', label: 'Amount', value: '1,000' },
          { name: 'dealstage', label: 'Deal stage', value: 'Closed won' },
        ],
      },
    ])
  })

  it('are filtered as the card asks', async () => {
    const named = async (filter: object) => {
      const asked = { ...query, preFilters: [filter as never] }
      return (await answers.associated(company, asked)).records.map(({ name }) => name)
    }
    expect(await named({ property: 'dealstage', operator: 'IN', values: ['closedwon'] })).toEqual([
      'Alder, training',
    ])
    expect(await named({ property: 'amount', operator: 'BETWEEN', value: 4000, highValue: 6000 })).toEqual([
      'Alder, advice',
    ])
    expect(await named({ property: 'amount', operator: 'NOT_HAS_PROPERTY' })).toEqual(['Alder, idea'])
  })

  it('of nobody are none; of a type that is not shown here are a failure in words', async () => {
    expect(await answers.associated({ kind: 'companies', id: '103' }, query)).toEqual({
      records: [],
      total: 0,
    })
    await expect(answers.associated(company, { ...query, objectTypeId: '2-77' })).rejects.toThrow(
      'This view has no records of type 2-77',
    )
  })
})

describe('statistics', () => {
  const asked = { label: 'x', propertyName: 'amount' }

  it('are over all associated records that match, written as their property is', async () => {
    const decided = { property: 'dealstage', operator: 'IN', values: ['closedwon', 'closedlost'] } as never
    const items = await answers.statistics(company, {
      objectTypeId: '0-3',
      statistics: [
        { ...asked, label: 'all', statisticType: 'SUM' },
        { ...asked, label: 'decided', statisticType: 'SUM', filterGroups: [{ filters: [decided] }] },
        { ...asked, label: 'median', statisticType: 'PERCENTILES', percentile: 50 },
        { ...asked, label: 'with an amount', statisticType: 'COUNT' },
        { label: 'next close', propertyName: 'closedate', statisticType: 'MIN' },
      ],
    })
    expect(items.map(({ label, value }) => [label, value])).toEqual([
      ['all', '30,000.5'],
      ['decided', '6,000.5'],
      ['median', '5,000.5'],
      ['with an amount', '3'],
      ['next close', 'Jun 18, 2026, 12:00 PM'],
    ])
  })

  it('of no records are unknown', async () => {
    const none = { kind: 'companies', id: '103' } as const
    const statistics = [{ ...asked, statisticType: 'SUM' as const }]
    expect(await answers.statistics(none, { objectTypeId: '0-3', statistics })).toEqual([
      { label: 'x', value: null },
    ])
  })
})

describe('stages', () => {
  it('of deals and tickets are those of their pipeline', async () => {
    expect(await answers.stages(deal)).toEqual({
      pipeline: 'Sales pipeline',
      stages: ['Qualified to buy', 'Contract sent', 'Closed won', 'Closed lost'],
      current: 1,
    })
    expect(await answers.stages(ticket)).toMatchObject({ pipeline: 'Support pipeline', current: 1 })
  })

  it('of companies and contacts are those of the lifecycle', async () => {
    const track = await answers.stages(company)
    expect(track?.pipeline).toBe('Lifecycle stage')
    expect(track?.stages[track.current ?? -1]).toBe('Customer')
    expect(await answers.stages({ kind: 'contacts', id: '501' })).toMatchObject({ current: null })
  })

  it('of a deal in no pipeline are none', async () => {
    expect(await answers.stages({ kind: 'deals', id: '9004' })).toBeNull()
  })
})
