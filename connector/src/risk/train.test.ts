import type { Day } from '@perennial/shared/day'
import { handModel } from '../../../test/cases/renewal-model.ts'
import { type RenewingCustomers, renewingCustomers } from '../../../test/cases/renewing-customers.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config as bare, knowPortal, mirrored, portalId, scope } from '../../../test/small-portal.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { liveModel } from './live-model.ts'
import { addModel, addModelEvent, storedModels } from './model-cards.ts'
import { train } from './train.ts'
import { whyLive } from './why-live.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterEach(() => database.drop())

/** Most of the score tells nothing, so that there is something to learn. */
const config: Config = {
  ...bare,
  scorecard: {
    ...bare.scorecard,
    weights: { engagement_recency: 20, ticket_load: 80 },
    minimumCoverage: 0,
  },
}
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.portal(portalId, work)
const trainOn = (asOf: Day) => run(tx => train(tx, scope(asOf), config, { share: 0.1 }))
const live = () => run(tx => liveModel(tx, portalId))
const why = () => run(tx => whyLive(tx, portalId))
const events = async () =>
  (
    await database.owner.query(
      'select version, sequence, what, on_day::text as on from risk_model_event order by known_from',
    )
  ).rows

const know = (customers: RenewingCustomers) => {
  const { records, links } = renewingCustomers(customers)
  return mirrored(database.store, records, links)
}
const tellingYears: RenewingCustomers = {
  first: '2024-05-01',
  months: 14,
  perMonth: 13,
  lost: { silent: 0.7, talking: 0.1 },
}
const chanceYears: RenewingCustomers = { ...tellingYears, lost: { silent: 0.45, talking: 0.45 } }

it('a model that beats base rate and hand score out of time goes live; the same rows again add nothing', async () => {
  await know(tellingYears)
  const first = await trainOn('2025-09-30')
  expect(first).toMatchObject({ version: 1, live: 1, drift: null })
  expect(first.because).toMatch(/^Model 1 is live\. It beats the base rate .* and the hand score/)
  expect(await live()).toMatchObject({ version: 1, trainedOn: '2025-09-30' })
  const before = await events()
  const again = await trainOn('2025-09-30')
  expect(again).toMatchObject({ version: null, live: 1 })
  expect(again.because).toBe('Model 1 stays live. Nothing was decided since version 1.')
  expect(await events()).toEqual(before)
  expect(await run(tx => storedModels(tx, portalId))).toHaveLength(1)
})

it('where losses are chance the model is kept back, and the one before stays live', async () => {
  await know(chanceYears)
  const alone = await trainOn('2025-06-30')
  expect(alone).toMatchObject({ version: 1, live: null })
  expect(alone.because).toMatch(
    /^No model is live, and the rate of the band is shown\. Model 1: It does not surely beat/,
  )
  expect(await why()).toMatchObject({
    version: null,
    because: expect.stringContaining('Model 1 is not live'),
  })
  await run(tx =>
    addModelEvent(tx, portalId, 1, { what: 'promoted', on: '2025-07-01', because: 'A person said so.' }),
  )
  const challenged = await trainOn('2025-09-30')
  expect(challenged).toMatchObject({ version: 2, live: 1 })
  expect(challenged.because).toMatch(/^Model 1 stays live\. Model 2: It does not surely beat/)
  expect((await events()).map(({ version, what }) => [version, what])).toEqual([
    [1, 'kept_back'],
    [1, 'promoted'],
    [2, 'kept_back'],
  ])
  expect(await live()).toMatchObject({ version: 1 })
  expect(await why()).toMatchObject({ version: 1, since: '2025-07-01' })
})

it('a live model whose probabilities no longer hold is taken back, and what it was is kept', async () => {
  await know(chanceYears)
  const { model, ...card } = (
    await trainOn('2025-03-31').then(() => run(tx => storedModels(tx, portalId)))
  )[0]!.card
  // What was learned elsewhere, and is not so here: that silence is a danger, many times over.
  const wrong = handModel(
    { 'figure.engagement_recency': { mean: 100, sd: 60, coefficient: 3 } },
    { trainedOn: '2025-03-31' },
  )
  const version = await run(tx => addModel(tx, portalId, { ...card, model: wrong }))
  await run(tx =>
    addModelEvent(tx, portalId, version, { what: 'promoted', on: '2025-03-31', because: 'Elsewhere.' }),
  )
  const before = await events()
  const { live: now, drift, because } = await trainOn('2025-09-30')
  expect(drift).toMatchObject({ drifted: true })
  expect(now).toBeNull()
  expect(because).toMatch(
    /^Model 2 was taken back, and the rate of the band is shown\. Model 3: It does not surely beat/,
  )
  expect(await live()).toBeNull()
  expect(await why()).toMatchObject({ version: null })
  const after = await events()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length).map(one => [one.version, one.what])).toEqual([
    [3, 'kept_back'],
    [2, 'demoted'],
  ])
  expect(await run(tx => storedModels(tx, portalId))).toHaveLength(3)
  expect(model.version).toBe(1)
})

it('a portal without a decided renewal says so, and stores nothing', async () => {
  expect(await trainOn('2025-09-30')).toMatchObject({
    version: null,
    live: null,
    because: expect.stringContaining('No renewal of an account with a score was decided yet.'),
  })
  expect(await why()).toMatchObject({
    version: null,
    because: expect.stringContaining('No model was trained yet'),
  })
})

it.each([
  'update risk_model set card = card',
  'delete from risk_model',
  "update risk_model_event set what = 'promoted'",
  'delete from risk_model_event',
])('the application cannot %s', async statement => {
  const client = await database.store.pool.connect()
  try {
    await expect(client.query(statement)).rejects.toThrow(/permission denied/)
  } finally {
    client.release()
  }
})
