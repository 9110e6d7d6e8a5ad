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
    expect((await available()).sort()).toEqual(['contracts', 'properties', 'seats'])
    await mirrored(database.store, [record('call', '4'), record('ticket', '5'), record('survey', '6')])
    await mirrored(database.store, [record('company', '2', { onboarding: '50' })])
    const found = await available()
    expect(found).toEqual(
      expect.arrayContaining(['onboarding', 'seats', 'surveys', 'tickets', 'touchpoints']),
    )
    expect(found).not.toContain('ticket_text')
    expect(found).not.toContain('nps')
  })

  it('grows by what records say, too', async () => {
    await mirrored(database.store, [
      record('contact', '7', { jobtitle: 'CEO' }),
      record('ticket', '5', { content: 'It is down', hs_ticket_category: 'PRODUCT_ISSUE' }),
      record('survey', '6', { hs_survey_type: 'NPS', hs_content: 'Fine' }),
    ])
    const found = await available()
    expect(found).toEqual(
      expect.arrayContaining([
        'contacts',
        'executives',
        'ticket_categories',
        'ticket_text',
        'nps',
        'survey_comments',
      ]),
    )
    expect(found).not.toContain('roles')
    expect(found).not.toContain('csat')
  })

  it('is looked for as far as it is asked for', async () => {
    const asked = ['csat', 'contacts'] as const
    expect([
      ...(await database.store.portal(portalId, tx => availableData(tx, portalId, mapping, asked))),
    ]).toEqual(['contacts'])
  })

  it('counts what files hold', async () => {
    await database.owner.query(
      `insert into imported values ('${portalId}', 's', 'survey', 'k', now(), now(), 'a', '{"type":"csat"}', 'f', 1)`,
    )
    expect(await available()).toContain('csat')
  })

  it('tells events from people in usage', async () => {
    await database.owner.query(
      `insert into usage values ('${portalId}', '1', '2026-06-30', 'reports', 'k', 1, 'f')`,
    )
    expect(await available()).toContain('usage')
    expect(await available()).not.toContain('active_users')
  })

  it('takes incidents for no usage', async () => {
    await database.owner.query(`update usage set metric = 'incidents'`)
    expect(await available()).toContain('incidents')
    expect(await available()).not.toContain('usage')
  })

  it('does not count what was archived or is not mapped', async () => {
    await database.owner.query(`update record set archived_at = now() where kind = 'ticket'`)
    const unmapped = { ...mapping, deal: { ...mapping.deal, seats: null } }
    const found = await available(unmapped)
    expect(found).not.toContain('tickets')
    expect(found).not.toContain('seats')
  })
})
