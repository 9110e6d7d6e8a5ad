import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, portalId, version } from '../../../test/small-portal.ts'
import { addVersions } from './versions.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

describe('the recorded history of a property', () => {
  it('grows by what is new, and never changes what was recorded', async () => {
    const add = (...list: ReturnType<typeof version>[]) =>
      database.store.portal(portalId, tx => addVersions(tx, portalId, 'deal', new Map([['1', list]])))
    const first = version('amount', instant('2026-01-01'), '100')
    await add(first, first)
    await add(version('amount', instant('2026-01-01'), '999'), version('amount', instant('2026-02-01'), null))
    const { rows } = await database.owner.query(
      'select value, source from property_version order by valid_from',
    )
    expect(rows).toEqual([
      { value: '100', source: 'CRM_UI' },
      { value: null, source: 'CRM_UI' },
    ])
  })
})
