import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { mirrored, portalId, record } from '../../../test/small-portal.ts'
import type { Outcome, Patch } from '../record.ts'
import type { Values } from './diff.ts'
import { type WrittenKind, wasEverWritten } from './ledger.ts'
import { duePush, push, type Write } from './push.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await mirrored(database.store, [
    record('company', '1'),
    record('company', '2'),
    record('company', '3'),
    record('deal', '9'),
    record('contact', '7'),
  ])
})
afterEach(() => database.drop())

const project = (kind: WrittenKind, id: string, properties: Values) =>
  database.owner.query(
    `insert into projection values ($1, $2, $3, '1', $4)
     on conflict (portal_id, kind, id) do update set properties = excluded.properties`,
    [portalId, kind, id, JSON.stringify(properties)],
  )

const writtenAt = '2026-06-30T10:00:00.000Z'
const done = ({ id }: Patch): Outcome => ({ id, ok: true, updatedAt: writtenAt })
const refused = ({ id }: Patch): Outcome => ({
  id,
  ok: false,
  category: 'VALIDATION_ERROR',
  message: 'no such option',
  correlationId: 'c-1',
  retry: false,
})

/** A CRM that notes what it was sent. */
function crm(answer: (patch: Patch) => Outcome = done) {
  const batches: [WrittenKind, Patch[]][] = []
  const write: Write = async (kind, patches) => {
    batches.push([kind, patches])
    return patches.map(answer)
  }
  const sent = () =>
    batches.flatMap(([kind, patches]) => patches.map(({ id, properties }) => [kind, id, properties]))
  return { write, batches, sent }
}
const run = (write: Write, batchSize = 100) => push(database.store, portalId, batchSize, write)

describe('a push', () => {
  it('writes what differs, companies first, contacts last, and nothing the next time', async () => {
    await project('company', '1', { arr: '100', stage: null })
    await project('contact', '7', { stage: 'known' })
    await project('deal', '9', { target: '100' })
    const first = crm()
    expect(await run(first.write)).toEqual({
      pushed: 3,
      failed: [],
      lastWrite: {
        company: new Date(writtenAt),
        deal: new Date(writtenAt),
        contact: new Date(writtenAt),
      },
      latency: null,
    })
    expect(first.sent()).toEqual([
      ['company', '1', { arr: '100' }],
      ['deal', '9', { target: '100' }],
      ['contact', '7', { stage: 'known' }],
    ])
    const second = crm()
    expect(await run(second.write)).toEqual({ pushed: 0, failed: [], lastWrite: {}, latency: null })
    expect(second.batches).toEqual([])
  })

  it('sends only the properties that changed', async () => {
    await project('company', '1', { arr: '100', stage: 'established' })
    await run(crm().write)
    await project('company', '1', { arr: '200', stage: 'established' })
    const again = crm()
    await run(again.write)
    expect(again.sent()).toEqual([['company', '1', { arr: '200' }]])
  })

  it('clears what is no longer known, and what is no longer exposed', async () => {
    await project('company', '1', { arr: '100', score: '61' })
    await run(crm().write)
    await project('company', '1', { arr: null })
    const again = crm()
    await run(again.write)
    expect(again.sent()).toEqual([['company', '1', { arr: null, score: null }]])
    expect(await duePush(database.store, portalId)).toEqual({ company: 0, deal: 0, contact: 0 })
  })

  it('goes through any number of records in batches', async () => {
    for (const id of ['1', '2', '3']) await project('company', id, { arr: id })
    const portal = crm()
    expect(await run(portal.write, 2)).toMatchObject({ pushed: 3 })
    expect(portal.batches.map(([, patches]) => patches.map(({ id }) => id))).toEqual([['1', '2'], ['3']])
  })

  it('reports a refused record, writes the others, and tries it again the next time', async () => {
    for (const id of ['1', '2', '3']) await project('company', id, { arr: id })
    const report = await run(crm(patch => (patch.id === '2' ? refused(patch) : done(patch))).write)
    expect(report.pushed).toBe(2)
    expect(report.failed).toEqual([
      {
        kind: 'company',
        id: '2',
        category: 'VALIDATION_ERROR',
        message: 'no such option',
        correlationId: 'c-1',
      },
    ])
    expect(await refusals()).toEqual(['2'])
    const again = crm()
    expect(await run(again.write)).toMatchObject({ pushed: 1, failed: [] })
    expect(again.sent()).toEqual([['company', '2', { arr: '2' }]])
    expect(await refusals()).toEqual([])
  })

  it('does not ask for the same refused records for ever', async () => {
    for (const id of ['1', '2', '3']) await project('company', id, { arr: id })
    const portal = crm(refused)
    expect((await run(portal.write, 1)).failed).toHaveLength(3)
    expect(portal.batches).toHaveLength(3)
  })

  it('leaves archived records alone', async () => {
    await project('company', '1', { arr: '1' })
    await database.owner.query(`update record set archived_at = now() where id = '1'`)
    expect(await duePush(database.store, portalId)).toEqual({ company: 0, deal: 0, contact: 0 })
  })

  it('that was killed in a batch repeats that batch only', async () => {
    for (const id of ['1', '2', '3']) await project('company', id, { arr: id })
    const killed: Write = async (_, patches) => {
      if (patches.some(({ id }) => id === '3')) throw new Error('killed')
      return patches.map(done)
    }
    await expect(run(killed, 2)).rejects.toThrow('killed')
    const again = crm()
    await run(again.write, 2)
    expect(again.sent()).toEqual([['company', '3', { arr: '3' }]])
  })

  it('puts a value right that somebody wrote over ours, and leaves the others alone', async () => {
    await project('company', '1', { arr: '100', band: 'watch' })
    await run(crm().write)
    await mirrored(database.store, [
      record('company', '1', { arr: '999', band: 'watch' }, { updatedAt: '2026-07-01T00:00:00.000Z' }),
    ])
    const hubspot = crm(({ id }) => ({ id, ok: true, updatedAt: '2026-07-01T00:05:00.000Z' }))
    await run(hubspot.write)
    expect(hubspot.sent()).toEqual([['company', '1', { arr: '100' }]])
    expect(await duePush(database.store, portalId)).toEqual({ company: 0, deal: 0, contact: 0 })
  })

  it('trusts what it wrote last where the mirror is older', async () => {
    await project('company', '1', { arr: '100' })
    await mirrored(database.store, [record('company', '1', { arr: '7' })])
    await run(crm().write)
    expect(await duePush(database.store, portalId)).toEqual({ company: 0, deal: 0, contact: 0 })
  })

  it('knows whether anything was ever written to a portal', async () => {
    const ever = () => database.store.portal(portalId, tx => wasEverWritten(tx, portalId))
    expect(await ever()).toBe(false)
    await project('company', '1', { arr: '100' })
    await run(crm().write)
    expect(await ever()).toBe(true)
  })
})

async function refusals(): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string }>('select id from refusal order by id')
  return rows.map(({ id }) => id)
}
