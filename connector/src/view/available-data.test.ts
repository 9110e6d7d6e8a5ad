import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { mapping, mirrored, portalId, record } from '../../../test/small-portal.ts'
import { availableData } from './available-data.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const available = async (map = mapping) => [
  ...(await database.store.portal(portalId, tx => availableData(tx, portalId, map))),
]

describe('the data a portal has', () => {
  it('is none in an empty portal, and grows by kind', async () => {
    expect(await available()).toEqual([])
    await mirrored(database.store, [
      record('note', '1'),
      record('company', '2', { onboarding: '' }),
      record('deal', '3', { seats: '5' }),
    ])
    expect(await available()).toEqual(['seats'])
    await mirrored(database.store, [record('call', '4'), record('ticket', '5'), record('survey', '6')])
    await mirrored(database.store, [record('company', '2', { onboarding: '50' })])
    expect((await available()).sort()).toEqual(['onboarding', 'seats', 'surveys', 'tickets', 'touchpoints'])
  })

  it('tells events from people in usage', async () => {
    await database.owner.query(
      `insert into usage values ('${portalId}', '1', '2026-06-30', 'reports', 'k', 1, 'f')`,
    )
    expect(await available()).toContain('usage')
    expect(await available()).not.toContain('active_users')
  })

  it('does not count what was archived or is not mapped', async () => {
    await database.owner.query(`update record set archived_at = now() where kind = 'ticket'`)
    const unmapped = { ...mapping, deal: { ...mapping.deal, seats: null } }
    const found = await available(unmapped)
    expect(found).not.toContain('tickets')
    expect(found).not.toContain('seats')
  })
})
