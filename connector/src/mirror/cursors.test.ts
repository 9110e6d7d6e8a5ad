import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { portalId } from '../../../test/small-portal.ts'
import { readCursor, saveCursor } from './cursors.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const under = <T>(work: Parameters<typeof database.store.portal<T>>[1]) =>
  database.store.portal(portalId, work)
const underWay = {
  since: new Date('2026-01-01T00:00:00.123Z'),
  until: new Date('2026-01-02T00:00:00Z'),
  position: 'page 7',
  doneAt: null,
}

describe('a cursor', () => {
  it('is at the start before anything was read', async () => {
    expect(await under(tx => readCursor(tx, portalId, 'deal', 'near'))).toEqual({
      since: null,
      until: null,
      position: null,
      doneAt: null,
    })
  })

  it('stands where it was left, to the millisecond, for each kind and pass apart', async () => {
    await under(tx => saveCursor(tx, portalId, 'company', 'near', underWay))
    expect(await under(tx => readCursor(tx, portalId, 'company', 'near'))).toEqual(underWay)
    expect(await under(tx => readCursor(tx, portalId, 'company', 'settling'))).toMatchObject({ since: null })
    expect(await under(tx => readCursor(tx, portalId, 'deal', 'near'))).toMatchObject({ since: null })
  })

  it('moves on, also back to nothing', async () => {
    const done = { ...underWay, until: null, position: null, doneAt: new Date('2026-01-03T00:00:00Z') }
    await under(tx => saveCursor(tx, portalId, 'company', 'near', underWay))
    await under(tx => saveCursor(tx, portalId, 'company', 'near', done))
    expect(await under(tx => readCursor(tx, portalId, 'company', 'near'))).toEqual(done)
  })

  it('stays where it was when the page it covers could not be saved', async () => {
    await under(tx => saveCursor(tx, portalId, 'ticket', 'near', underWay))
    const killed = under(async tx => {
      await saveCursor(tx, portalId, 'ticket', 'near', { ...underWay, position: 'page 8' })
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect((await under(tx => readCursor(tx, portalId, 'ticket', 'near'))).position).toBe('page 7')
  })
})
