import { addDays, addMonths, type Day } from '@perennial/shared/day'
import { handModel } from '../../../test/cases/renewal-model.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config as bare,
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
} from '../../../test/small-portal.ts'
import type { Config } from '../config.ts'
import type { CrmRecord, Link } from '../record.ts'
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

/** Customers of one year each; whether one is lost follows from whether it was silent, from some day on the other way round. */
interface Customers {
  first: Day
  months: number
  perMonth: number
  /** Share lost of those that were silent, and of those that were not. */
  lost: { silent: number; talking: number }
}

async function customers({ first, months, perMonth, lost }: Customers): Promise<void> {
  const records: CrmRecord[] = []
  const links: Link[] = []
  for (let at = 0; at < months * perMonth; at += 1) {
    const end = addDays(addMonths(first, Math.floor(at / perMonth)), at % 28)
    const isSilent = at % 2 === 0
    const share = isSilent ? lost.silent : lost.talking
    // Spread evenly: of every ten of a kind, as many as the share says.
    const isLost = Math.floor(at / 2) % 10 < share * 10
    const one = customer(`${first.replaceAll('-', '')}${at}`, { end, isSilent, isLost, asks: at % 3 === 0 })
    records.push(...one.records)
    links.push(...one.links)
  }
  await mirrored(database.store, records, links)
}

function customer(
  id: string,
  { end, isSilent, isLost, asks }: { end: Day; isSilent: boolean; isLost: boolean; asks: boolean },
): { records: CrmRecord[]; links: Link[] } {
  const start = addMonths(end, -12)
  const on = (day: Day) => ({ createdAt: instant(day) })
  const deal = (key: string, from: Day) =>
    record(
      'deal',
      `${id}${key}`,
      {
        dealstage: 'closedwon',
        amount: '1000',
        closedate: from,
        contract_start: from,
        contract_end: addMonths(from, 12),
      },
      on(from),
    )
  const calls = (isSilent ? [-360] : [-360, -200, -130, -100, -70, -40]).map((days, at) => {
    const day = addDays(end, days)
    return record('call', `${id}5${at}`, { hs_timestamp: instant(day), hs_call_status: 'COMPLETED' }, on(day))
  })
  const asked = [-230, -190, -130, -95, -65, -35].map((days, at) => {
    const day = addDays(end, days)
    return record(
      'ticket',
      `${id}6${at}`,
      { subject: 'Slow', hs_ticket_priority: 'HIGH', createdate: instant(day) },
      on(day),
    )
  })
  const records = [
    record('company', id, { name: `Customer ${id}`, lifecyclestage: 'customer' }, on(start)),
    deal('1', start),
    ...(isLost ? [] : [deal('2', end)]),
    ...calls,
    ...(asks ? asked : []),
  ]
  const links = records
    .filter(({ kind }) => kind !== 'company')
    .map(one => link(`${one.kind}:${one.id}`, `company:${id}`))
  return { records, links }
}

const tellingYears: Customers = {
  first: '2024-05-01',
  months: 14,
  perMonth: 18,
  lost: { silent: 0.6, talking: 0.1 },
}
const chanceYears: Customers = { ...tellingYears, lost: { silent: 0.3, talking: 0.3 } }

it('a model that beats base rate and hand score out of time goes live; the same rows again add nothing', async () => {
  await customers(tellingYears)
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
  await customers(chanceYears)
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
  await customers(chanceYears)
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
