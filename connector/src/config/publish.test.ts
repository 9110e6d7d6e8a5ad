import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config as file, knowPortal, portalId } from '../../../test/small-portal.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { publish, rollBack } from './publish.ts'
import { publishedVersion, rulingConfig, versionsOf } from './versions.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterEach(() => database.drop())

const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.portal(portalId, work)
const weighing = (usage: number): Config => ({
  ...file,
  scorecard: { ...file.scorecard, weights: { ...file.scorecard.weights, usage_trend: usage } },
})
const said = { by: 'ada', reason: 'usage matters more' }

it('the file rules as it is until a person publishes, from then on what was published', async () => {
  const rules = async (config: Config) => {
    const ruling = await run(tx => rulingConfig(tx, portalId, config))
    return ruling.scorecard.weights!.usage_trend
  }
  expect(await run(tx => publishedVersion(tx, portalId, file))).toBe(1)
  expect(await rules(weighing(30))).toBe(30)
  expect(await run(tx => publish(tx, portalId, weighing(30), said))).toEqual({
    version: 2,
    before: 1,
    changes: [{ path: 'scorecard.weights.usage_trend', from: 20, to: 30 }],
  })
  expect(await rules(weighing(50))).toBe(30)
})

it('a version brought back is a new one, and every version says who, why and what it restores', async () => {
  await run(tx => publishedVersion(tx, portalId, file))
  await run(tx => publish(tx, portalId, weighing(30), said))
  const back = await run(tx => rollBack(tx, portalId, null, { by: 'bo', reason: 'too many alerts' }))
  expect(back).toMatchObject({ version: 3, restores: 1, changes: [{ from: 30, to: 20 }] })
  expect(await run(tx => versionsOf(tx, portalId))).toMatchObject([
    { version: 3, origin: 'rollback', by: 'bo', reason: 'too many alerts', restores: 1 },
    { version: 2, origin: 'published', by: 'ada', reason: 'usage matters more', restores: null },
    { version: 1, origin: 'file', by: null, reason: null, restores: null },
  ])
  const again = await run(tx => rollBack(tx, portalId, null, said))
  expect(again).toMatchObject({ version: 4, restores: 2 })
})

it('what is of this machine, not of the rules, always comes from the file', async () => {
  await run(tx => publish(tx, portalId, file, said))
  const other = { ...weighing(30), expose: ['cs' as const] }
  expect(await run(tx => rulingConfig(tx, portalId, other))).toEqual({ ...file, expose: ['cs'] })
  expect(await run(tx => publishedVersion(tx, portalId, { ...file, expose: ['cs'] }))).toBe(1)
})

it.each<[string, (tx: Tx) => Promise<unknown>, RegExp]>([
  ['to publish the same again', tx => publish(tx, portalId, file, said), /version 1 already says/],
  ['to go back where nothing came before', tx => rollBack(tx, portalId, null, said), /no earlier version/],
  ['a version nobody wrote', tx => rollBack(tx, portalId, 9, said), /there is no version 9/],
  ['to go back to what rules', tx => rollBack(tx, portalId, 1, said), /says what rules already/],
])('refuses %s, and writes nothing', async (_, work, message) => {
  await run(tx => publish(tx, portalId, file, said))
  await expect(run(work)).rejects.toThrow(message)
  expect(await run(tx => versionsOf(tx, portalId))).toHaveLength(1)
})
