import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  instant,
  knowPortal,
  link,
  mapping,
  portalId,
  record,
  scope,
} from '../../../test/small-portal.ts'
import { linkedKinds } from '../config/mirrored.ts'
import type { Config } from '../config.ts'
import type { Crm } from '../crm/crm.ts'
import { countedLatencies } from '../latency/counted.ts'
import { lastLatencies } from '../latency/last-runs.ts'
import type { CrmRecord, Link, Patch, RecordKind } from '../record.ts'
import { settleRules } from '../scoring/rules.ts'
import { scoreTouched } from '../scoring/score-accounts.ts'
import { type PushReport, push } from '../writeback/push.ts'
import { pull } from './pull.ts'
import { recordRun } from './runs.ts'

/** Other rules: the amounts of deals are monthly. */
const readAsMonthly: Config = {
  ...config,
  mapping: {
    ...mapping,
    deal: { ...mapping.deal, otherPipelines: { purpose: 'by_type', amount_means: 'mrr' } },
  },
}

const at = (time: string): Date => new Date(instant('2026-06-30', time))

/** A CRM of two customers that remembers nothing of what it is written. */
class TinyCrm implements Pick<Crm, 'list' | 'changed' | 'removed' | 'links' | 'history' | 'limits'> {
  readonly limits = { listPage: 1, changedPage: 1, writeBatch: 100, indexLagMs: 60_000 }
  refuses: string | null = null
  readonly pairs: Link[] = [link('deal:10', 'company:1', 'primary'), link('call:20', 'company:1')]
  records: CrmRecord[] = [
    record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }),
    record('company', '2', { name: 'Bix', lifecyclestage: 'customer' }),
    record('deal', '10', {
      dealstage: 'closedwon',
      contract_type: 'new',
      amount: '1200',
      contract_start: '2026-01-01',
      contract_end: '2027-01-01',
    }),
    record('call', '20', { hs_timestamp: instant('2026-06-25'), hs_call_status: 'COMPLETED' }),
  ]

  change(id: string, updatedAt: Date, properties: Record<string, string>): void {
    this.records = this.records.map(one =>
      one.id === id
        ? { ...one, updatedAt: updatedAt.toISOString(), properties: { ...one.properties, ...properties } }
        : one,
    )
  }

  async list(kind: RecordKind) {
    const records = this.records.filter(one => one.kind === kind)
    const ids = records.map(({ id }) => id)
    return { records, linkSets: (linkedKinds[kind] ?? []).map(to => this.#set(kind, ids, to)), next: null }
  }

  async changed(kind: RecordKind, since: Date, until: Date) {
    const within = ({ updatedAt }: CrmRecord) => new Date(updatedAt) >= since && new Date(updatedAt) < until
    return { records: this.records.filter(one => one.kind === kind && within(one)), linkSets: [], next: null }
  }

  async links(kind: RecordKind, ids: string[], to: RecordKind) {
    return this.#set(kind, ids, to)
  }

  removed = async () => ({ removals: [], next: null })
  history = async () => new Map()

  write = async (_kind: string, patches: Patch[]) =>
    patches.map(({ id }) =>
      id === this.refuses
        ? { id, ok: false as const, category: 'OTHER', message: 'not now', correlationId: null, retry: false }
        : { id, ok: true as const, updatedAt: instant('2026-06-30', '08:00:00') },
    )

  #set(from: RecordKind, ids: string[], to: RecordKind) {
    const links = this.pairs.filter(
      one => one.from.kind === from && one.to.kind === to && ids.includes(one.from.id),
    )
    return { from, ids, to, links }
  }
}

let database: FreshDatabase
let crm: TinyCrm
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  crm = new TinyCrm()
  await synced('09:00:00', '09:01:00')
})
afterEach(() => database.drop())

/** Pulls and scores at one time of the day, and has written at another. */
const synced = (startedAt: string, writtenAt: string, under = config): Promise<PushReport> =>
  recordRun(database.store, portalId, 'push', at(startedAt), async () => {
    await pulledAndScored(startedAt, under)
    return push(database.store, portalId, 100, crm.write, undefined, { now: () => at(writtenAt) })
  })

async function pulledAndScored(startedAt: string, under = config): Promise<void> {
  const { store } = database
  const run = { store, crm: crm as unknown as Crm, portalId, config: under, startedAt: at(startedAt) }
  await pull({ ...run, full: false, withHistory: true, onProgress: () => undefined })
  const today = scope('2026-06-30', { mapping: under.mapping })
  await scoreTouched(store, today, under, await settleRules(store, today, under))
}

describe('the time from an event in the CRM to the property that follows from it', () => {
  it('is measured when it was written, in the report of the run and for ever', async () => {
    crm.change('10', at('09:03:00'), { amount: '2400' })
    const { latency } = await synced('09:05:00', '09:06:30')
    expect(latency).toEqual({ n: 1, p50: 210, p95: 210, max: 210 })
    const inStore = await database.store.portal(portalId, async tx => ({
      runs: await lastLatencies(tx, portalId),
      counted: await countedLatencies(tx, portalId),
    }))
    expect(inStore).toEqual({
      runs: [{ verb: 'push', startedAt: at('09:05:00').toISOString(), ...latency }],
      counted: [{ atMost: 300, n: 1, seconds: 210 }],
    })
  })

  it('counts from the first event while several wait, and only once', async () => {
    crm.refuses = '1'
    crm.change('10', at('09:03:00'), { amount: '2400' })
    expect((await synced('09:05:00', '09:06:00')).latency).toBeNull()
    crm.change('10', at('09:13:00'), { amount: '3600' })
    crm.refuses = null
    expect((await synced('09:15:00', '09:16:00')).latency).toMatchObject({ n: 1, max: 13 * 60 })
    expect((await synced('09:25:00', '09:26:00')).latency).toBeNull()
  })

  it('is none of a first look, and none of a change of the rules', async () => {
    const first = await database.store.portal(portalId, tx => lastLatencies(tx, portalId))
    expect(first).toEqual([])
    expect(await synced('09:05:00', '09:06:00', readAsMonthly)).toMatchObject({ pushed: 1, latency: null })
  })

  it('is none of a change that was undone before it was written', async () => {
    crm.change('10', at('09:03:00'), { amount: '2400' })
    await pulledAndScored('09:05:00')
    crm.change('10', at('09:07:00'), { amount: '1200' })
    expect(await synced('09:10:00', '09:11:00')).toMatchObject({ pushed: 0, latency: null })
    expect(await synced('09:20:00', '09:21:00', readAsMonthly)).toMatchObject({ pushed: 1, latency: null })
  })
})
