import type { Day } from '@perennial/shared/day'
import { handModel } from '../../../test/cases/renewal-model.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { knowPortal, portalId } from '../../../test/small-portal.ts'
import type { Tx } from '../store/store.ts'
import { liveModel } from './live-model.ts'
import { addModel, addModelEvent } from './model-cards.ts'
import { whyLive } from './why-live.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterEach(() => database.drop())

const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.portal(portalId, work)
const live = () => run(tx => liveModel(tx, portalId))
const why = () => run(tx => whyLive(tx, portalId))

describe('which model is live', () => {
  const add = (trainedOn: Day) =>
    run(tx =>
      addModel(tx, portalId, {
        model: handModel({}, { trainedOn }),
        candidates: [],
        rowsHash: trainedOn,
        proof: {} as never,
      }),
    )
  const say = (version: number, what: 'promoted' | 'demoted' | 'kept_back', on: Day) =>
    run(tx => addModelEvent(tx, portalId, version, { what, on, because: `${what}.` }))

  it.each<[string, [number, 'promoted' | 'demoted' | 'kept_back', Day][], number | null]>([
    ['none while none was promoted', [[1, 'kept_back', '2026-01-01']], null],
    [
      'the one promoted last',
      [
        [1, 'promoted', '2026-01-01'],
        [2, 'promoted', '2026-02-01'],
      ],
      2,
    ],
    [
      'that too while a later one is kept back',
      [
        [1, 'promoted', '2026-01-01'],
        [2, 'kept_back', '2026-02-01'],
      ],
      1,
    ],
    [
      'none after it was taken back',
      [
        [1, 'promoted', '2026-01-01'],
        [1, 'demoted', '2026-02-01'],
      ],
      null,
    ],
    [
      'none after it was taken back on the same day',
      [
        [1, 'promoted', '2026-01-01'],
        [1, 'demoted', '2026-01-01'],
      ],
      null,
    ],
  ])('is %s, and the reason is about that one', async (_, said, expected) => {
    await add('2026-01-01')
    await add('2026-02-01')
    for (const [version, what, on] of said) await say(version, what, on)
    expect((await live())?.version ?? null).toBe(expected)
    expect((await why()).version).toBe(expected)
  })
})
