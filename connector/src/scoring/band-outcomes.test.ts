import { rulesOf } from '../../../test/cases/rules.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  instant,
  link,
  mirrored,
  portalId,
  record,
  scope,
  version,
} from '../../../test/small-portal.ts'
import { addVersions } from '../mirror/versions.ts'
import { bandOutcomes } from './band-outcomes.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

const rules = rulesOf(config.scorecard, ['touchpoints'])
const bySlice = (asOf: string, key = asOf) =>
  database.store.portal(portalId, tx => bandOutcomes(tx, scope(asOf), rules, key))
const outcomes = async (asOf: string, key = asOf) => (await bySlice(asOf, key)).term

/** An account whose renewal fell on 10 May 2026, spoken with on the given day. */
async function account(id: string, lastCall: string, stage: string, createdAt = instant('2025-05-01')) {
  await mirrored(
    database.store,
    [
      record('company', id),
      record(
        'deal',
        `${id}0`,
        { dealstage: stage, contract_type: 'renewal', closedate: '2026-05-10', contract_start: '2026-05-10' },
        { createdAt: instant('2026-01-10') },
      ),
      record(
        'call',
        `${id}1`,
        { hs_timestamp: instant(lastCall), hs_call_status: 'COMPLETED' },
        { createdAt },
      ),
    ],
    [link(`deal:${id}0`, `company:${id}`), link(`call:${id}1`, `company:${id}`)],
  )
}

describe('how past renewals ended', () => {
  it('is counted by the band an account stood in when the quarter began', async () => {
    await account('1', '2026-03-30', 'closedwon', instant('2026-03-30'))
    await account('2', '2025-12-01', 'closedlost')
    expect(await outcomes('2026-06-30')).toMatchObject({
      healthy: { renewed: 1, decided: 1 },
      at_risk: { renewed: 0, decided: 1 },
      watch: { renewed: 0, decided: 0 },
    })
  })

  it('does not use what became known only after the quarter began', async () => {
    await account('1', '2026-03-30', 'closedwon', instant('2026-04-02'))
    expect(await outcomes('2026-06-30')).toMatchObject({
      unscored: { renewed: 1, decided: 1 },
      healthy: { renewed: 0, decided: 0 },
    })
  })

  it('counts nothing that is undecided or lies after the as-of day', async () => {
    await account('1', '2026-03-30', 'closedwon')
    await account('2', '2026-03-30', 'contractsent')
    const found = await outcomes('2026-05-09')
    expect(Object.values(found).reduce((sum, { decided }) => sum + decided, 0)).toBe(0)
  })

  it('is replayed again under other rules, and read back under the same', async () => {
    await account('1', '2026-03-30', 'closedwon', instant('2026-03-30'))
    const first = await outcomes('2026-06-30', 'rules a')
    await account('2', '2026-03-30', 'closedwon', instant('2026-03-30'))
    expect(await outcomes('2026-06-30', 'rules a')).toEqual(first)
    expect((await outcomes('2026-06-30', 'rules b')).healthy).toEqual({ renewed: 2, decided: 2 })
  })

  it('sees the band of a portal whose deal was moved to won later on', async () => {
    await account('1', '2026-03-30', 'closedwon', instant('2026-03-30'))
    const history = [
      version('dealstage', instant('2026-01-10'), 'contractsent'),
      version('dealstage', instant('2026-05-09'), 'closedwon'),
    ]
    await database.store.portal(portalId, tx => addVersions(tx, portalId, 'deal', new Map([['10', history]])))
    expect((await outcomes('2026-06-30')).healthy).toEqual({ renewed: 1, decided: 1 })
  })
})
