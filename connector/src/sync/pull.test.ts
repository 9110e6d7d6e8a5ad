import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, link, portalId, record, touchedAccounts } from '../../../test/small-portal.ts'
import { linkedKinds } from '../config/mirrored.ts'
import type { Crm } from '../crm/crm.ts'
import { CrmRefused } from '../errors.ts'
import type { CrmRecord, Link, RecordKind, Removal } from '../record.ts'
import { type PullReport, pull } from './pull.ts'

const minutes = (n: number) => new Date(Date.parse(instant('2026-06-30')) + n * 60_000)
const pageSize = 150
const indexLagMs = 5 * 60_000

/** A CRM of a handful of records that counts what it is asked. */
class HandfulCrm implements Pick<Crm, 'list' | 'changed' | 'removed' | 'links' | 'history' | 'limits'> {
  records: CrmRecord[] = []
  pairs: Link[] = []
  bin: Removal[] = []
  /** Ids that search does not show yet. */
  unindexed = new Set<string>()
  forbidden: RecordKind | null = null
  absent: RecordKind | null = null
  asked: string[] = []
  /** Dies when asked this. */
  diesAt: string | null = null
  readonly limits = { listPage: 1, changedPage: 1, writeBatch: 100, indexLagMs }

  #note(question: string): void {
    if (question === this.diesAt) throw new Error('killed')
    this.asked.push(question)
  }

  async list(kind: RecordKind, cursor: string | null) {
    this.#note(`list ${kind} ${cursor ?? ''}`.trim())
    if (kind === this.forbidden)
      throw new CrmRefused(`${kind} may not be read`, {
        status: 403,
        category: 'MISSING_SCOPES',
        remedy: 'add it',
      })
    if (kind === this.absent)
      throw new CrmRefused(`nothing is known of ${kind}`, {
        status: 400,
        category: 'KIND_ABSENT',
        remedy: 'there is none',
      })
    const all = this.records.filter(one => one.kind === kind)
    const at = Number(cursor ?? 0)
    const page = all.slice(at, at + pageSize)
    const sets = (linkedKinds[kind] ?? []).map(to =>
      this.#set(
        kind,
        page.map(({ id }) => id),
        to,
      ),
    )
    return { records: page, linkSets: sets, next: at + pageSize < all.length ? String(at + pageSize) : null }
  }

  async changed(kind: RecordKind, since: Date, until: Date) {
    this.#note(`changed ${kind}`)
    const within = ({ updatedAt }: CrmRecord) => new Date(updatedAt) >= since && new Date(updatedAt) < until
    const records = this.records.filter(
      one => one.kind === kind && within(one) && !this.unindexed.has(one.id),
    )
    return { records, linkSets: [], next: null }
  }

  async removed(kind: RecordKind) {
    this.#note(`removed ${kind}`)
    return { removals: this.bin.filter(one => one.kind === kind), next: null }
  }

  async links(kind: RecordKind, ids: string[], to: RecordKind) {
    this.#note(`links ${kind} ${to}`)
    return this.#set(kind, ids, to)
  }

  async history() {
    return new Map()
  }

  #set(from: RecordKind, ids: string[], to: RecordKind) {
    const links = this.pairs.filter(
      one => one.from.kind === from && one.to.kind === to && ids.includes(one.from.id),
    )
    return { from, ids, to, links }
  }
}

let database: FreshDatabase
let crm: HandfulCrm
beforeEach(async () => {
  database = await freshDatabase()
  crm = new HandfulCrm()
  crm.records = [
    record('company', '1', { name: 'Ada' }),
    record('company', '2', { name: 'Bix' }),
    record('deal', '10', { dealname: 'Ada 2026' }),
  ]
  crm.pairs = [link('deal:10', 'company:1', 'primary')]
})
afterEach(() => database.drop())

const pullAt = (startedAt: Date, full = false): Promise<PullReport> => {
  crm.asked = []
  const { store } = database
  return pull({
    store,
    crm: crm as unknown as Crm,
    portalId,
    config,
    startedAt,
    withHistory: true,
    full,
    onProgress: () => undefined,
  })
}
const scored = () => database.owner.query('truncate touched')
const change = (id: string, at: Date, properties: Record<string, string>) => {
  const before = crm.records.find(one => one.id === id)!
  const after = {
    ...before,
    updatedAt: at.toISOString(),
    properties: { ...before.properties, ...properties },
  }
  crm.records = crm.records.map(one => (one.id === id ? after : one))
}

describe('a pull', () => {
  it('lists everything once, and then asks for what changed only', async () => {
    const first = await pullAt(minutes(0))
    expect(first.company).toMatchObject({ seen: 2, added: 2 })
    expect(first.deal).toMatchObject({ added: 1, linksChanged: 1 })
    // Nothing need be noted yet: the first scoring takes all accounts.
    expect(await touchedAccounts(database)).toEqual([])
    await scored()
    const second = await pullAt(minutes(10))
    expect(second.company).toMatchObject({ seen: 0, changed: 0 })
    expect(crm.asked.filter(question => !question.startsWith('changed'))).toEqual([])
    expect(crm.asked.filter(question => question === 'changed company')).toHaveLength(2)
    expect(await touchedAccounts(database)).toEqual([])
  })

  it('that was killed goes on with the page it had not saved', async () => {
    crm.records = Array.from({ length: 700 }, (_, n) => record('company', String(1000 + n)))
    crm.diesAt = 'list company 450'
    await expect(pullAt(minutes(0))).rejects.toThrow('killed')
    crm.diesAt = null
    await pullAt(minutes(1))
    expect(crm.asked.filter(question => question.startsWith('list company'))).toEqual([
      'list company 300',
      'list company 450',
      'list company 600',
    ])
    const { rows } = await database.owner.query('select count(*)::int as n from record')
    expect(rows).toEqual([{ n: 700 }])
  })

  it('finds what was changed while the listing was under way', async () => {
    crm.diesAt = 'list deal'
    await expect(pullAt(minutes(0))).rejects.toThrow('killed')
    change('1', minutes(1), { name: 'Ada Ltd' })
    crm.diesAt = null
    expect((await pullAt(minutes(2))).company).toMatchObject({ changed: 1 })
  })

  it('finds a change that search shows late, once it has settled', async () => {
    await pullAt(minutes(0))
    change('1', minutes(1), { name: 'Ada Ltd' })
    crm.unindexed.add('1')
    expect((await pullAt(minutes(2))).company.changed).toBe(0)
    crm.unindexed.clear()
    expect((await pullAt(minutes(3))).company.changed).toBe(0)
    expect((await pullAt(minutes(8))).company.changed).toBe(1)
  })

  it('reads the links of a deal that changed', async () => {
    await pullAt(minutes(0))
    await scored()
    change('10', minutes(1), { dealname: 'Ada and Bix 2026' })
    crm.pairs = [link('deal:10', 'company:1'), link('deal:10', 'company:2', 'primary')]
    expect((await pullAt(minutes(2))).deal).toMatchObject({ changed: 1, linksChanged: 2 })
    expect(await touchedAccounts(database)).toEqual(['1', '2'])
  })

  it('reads archived records and silent links once a day, and touches their accounts', async () => {
    await pullAt(minutes(0))
    await scored()
    crm.bin = [{ kind: 'deal', id: '10', archivedAt: minutes(1).toISOString() }]
    crm.records.push(record('contact', '20', {}))
    expect((await pullAt(minutes(60))).deal.removed).toBe(0)
    expect((await pullAt(minutes(24 * 60))).deal.removed).toBe(1)
    expect(await touchedAccounts(database)).toEqual(['1'])
  })

  it('in full reads no links twice, and counts those of the listing as read', async () => {
    await pullAt(minutes(0))
    crm.pairs = [link('deal:10', 'company:2', 'primary')]
    const day = 24 * 60
    expect((await pullAt(minutes(day), true)).deal).toMatchObject({ linksChanged: 2 })
    expect(crm.asked.filter(question => question.startsWith('links'))).toEqual([])
    await pullAt(minutes(day + 60))
    expect(crm.asked.filter(question => question.startsWith('links'))).toEqual([])
    await pullAt(minutes(2 * day))
    expect(crm.asked).toContain('links deal company')
  })

  it('lists everything again when the mapping asks for another property', async () => {
    await pullAt(minutes(0))
    const { store } = database
    const mapping = { ...config.mapping, company: { ...config.mapping.company, tier: 'customer_tier' } }
    crm.records[0]!.properties.customer_tier = 'gold'
    const options = {
      store,
      crm: crm as unknown as Crm,
      portalId,
      startedAt: minutes(5),
      full: false,
      withHistory: true,
    }
    const report = await pull({ ...options, config: { ...config, mapping }, onProgress: () => undefined })
    expect(report.company).toMatchObject({ seen: 2, changed: 1 })
    expect(report.deal.seen).toBe(0)
  })

  it('leaves out a kind the portal does not have, asking for it once a sync until it does', async () => {
    crm.absent = 'contract'
    crm.records.push(record('contract', '30', {}))
    for (const at of [0, 10, 24 * 60]) {
      const report = await pullAt(minutes(at))
      expect(report.contract.forbidden).toBe('nothing is known of contract. there is none')
      expect(crm.asked.filter(question => question.includes('contract'))).toEqual(['list contract'])
    }
    crm.absent = null
    expect((await pullAt(minutes(25 * 60))).contract).toMatchObject({ added: 1, forbidden: null })
    crm.absent = 'deal'
    await expect(pullAt(minutes(26 * 60), true)).rejects.toMatchObject({ category: 'KIND_ABSENT' })
  })

  it('leaves out a kind the token may not read, and says so; without companies it is refused', async () => {
    crm.forbidden = 'survey'
    const report = await pullAt(minutes(0))
    expect(report.survey.forbidden).toContain('survey may not be read')
    expect(report.company.added).toBe(2)
    crm.forbidden = 'company'
    await expect(pullAt(minutes(5), true)).rejects.toMatchObject({ kind: 'crm', status: 403 })
  })
})
