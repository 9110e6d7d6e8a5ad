import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, knowPortal, link, mirrored, record, scope } from '../../../test/small-portal.ts'
import type { Config } from '../config.ts'
import type { Crm, NewDeal, PortalDescription } from '../crm/crm.ts'
import type { Outcome } from '../record.ts'
import { keepDeals } from './keep-deals.ts'

const today = '2026-06-30'
const renewing: Config = {
  ...config,
  mapping: {
    ...config.mapping,
    deal: {
      ...config.mapping.deal,
      pipelines: { renewals: { purpose: 'renewal', amount_means: 'mrr' } },
    },
  },
}

const customer = (id: string, name: string, owner: string | null) =>
  record('company', id, { name, lifecyclestage: 'customer', hubspot_owner_id: owner })
/** A won deal of the company with the same id, whose contract ends on the day. */
const contract = (id: string, end: string, amount: string, currency = 'EUR') =>
  record('deal', `9${id}`, {
    dealname: `Contract ${id}`,
    dealstage: 'closedwon',
    contract_type: 'new',
    contract_start: '2025-09-01',
    contract_end: end,
    amount,
    deal_currency_code: currency,
  })

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      customer('1', 'Ada', '71'),
      customer('2', 'Bell', '72'),
      customer('3', 'Curie', null),
      customer('4', 'Far', '71'),
      contract('1', '2026-09-01', '12000'),
      contract('2', '2026-08-01', '2400', 'USD'),
      contract('3', '2026-10-01', '1200', 'CHF'),
      contract('4', '2027-08-01', '1200'),
    ],
    ['1', '2', '3', '4'].map(id => link(`deal:9${id}`, `company:${id}`, 'primary')),
  )
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate keeper_deal'))

const description = {
  currency: 'EUR',
  currencies: ['EUR', 'USD'],
  properties: {
    deal: ['amount', 'contract_type'].map(name => ({ name, calculated: false, readOnly: false })),
  },
  owners: [
    { id: '71', name: 'Ada Berg', email: null, userId: null, archived: false },
    { id: '72', name: 'Olaf Dyer', email: null, userId: null, archived: true },
  ],
  pipelines: [
    {
      kind: 'deal',
      id: 'renewals',
      label: 'Renewals',
      stages: [
        { id: 'later', label: 'Later', order: 2, closed: false, probability: 0.5 },
        { id: 'upcoming', label: 'Upcoming', order: 1, closed: false, probability: 0.4 },
        { id: 'closedwon', label: 'Won', order: 0, closed: true, probability: 1 },
      ],
    },
  ],
} as unknown as PortalDescription

type Failure = Extract<Outcome, { ok: false }>
const failing = (more: Partial<Failure>) =>
  ({ ok: false, correlationId: null, retry: true, ...more }) as Failure

/** A CRM that keeps the port's promise about keys; `mishap` says what else happens to a deal. */
function portal({ linked = [] as string[], mishap = (_: NewDeal): Failure | 'killed' | null => null } = {}) {
  const made = new Map<string, NewDeal>()
  let calls = 0
  const crm = {
    limits: { writeBatch: 2 },
    describe: async () => description,
    recordUrl: (kind: string, id: string) => `https://crm.example/${kind}/${id}`,
    links: async (_: string, ids: string[]) => ({
      links: [
        ...linked.map(id => ['1', id]),
        ...[...made.values()].map(({ companyId, key }) => [companyId, key]),
      ]
        .filter(([from]) => ids.includes(from!))
        .map(([from, to]) => ({
          from: { kind: 'company', id: from },
          to: { kind: 'deal', id: to },
          labels: [],
        })),
    }),
    createDeals: async (deals: NewDeal[]): Promise<Outcome[]> => {
      calls += 1
      return deals.map(deal => {
        const mishapOf = made.has(deal.key) ? null : mishap(deal)
        if (mishapOf === null || mishapOf === 'killed' || mishapOf.category === 'ANSWER_LOST')
          made.set(deal.key, deal)
        if (mishapOf === 'killed') throw new Error('killed')
        return mishapOf ?? { id: `made by ${deal.key}`, ok: true, updatedAt: '2026-06-30T10:00:00.000Z' }
      })
    },
  } as unknown as Crm
  return { crm, made, calls: () => calls }
}

const keep = (crm: Crm, more: { dryRun?: boolean; within?: number; config?: Config } = {}) =>
  keepDeals({
    store: database.store,
    crm,
    scope: scope(today, { mapping: renewing.mapping }),
    config: renewing,
    within: 120,
    dryRun: false,
    ...more,
  })

const stored = async () =>
  (
    await database.owner.query(
      'select account_id as account, renewal_date::text as date, status, deal_id as deal from keeper_deal order by 1',
    )
  ).rows

describe('the keeper of renewal deals', () => {
  it('lists what it would open and writes nothing on a dry run', async () => {
    const { crm, calls } = portal()
    const report = await keep(crm, { dryRun: true })
    expect(report).toMatchObject({ dryRun: true, failed: [], alreadyOpen: 0, without: [] })
    expect(report.opened).toMatchObject([
      { name: 'Bell', renewalDate: '2026-08-01', owner: null, amount: '200.00', currency: 'USD', deal: null },
      {
        name: 'Ada',
        renewalDate: '2026-09-01',
        ownerName: 'Ada Berg',
        amount: '1000.00',
        currency: 'EUR',
        url: null,
      },
      { name: 'Curie', renewalDate: '2026-10-01', amount: null, currency: null },
    ])
    expect([calls(), await stored()]).toEqual([0, []])
  })

  it('opens each in the first open stage, at the amount that pipeline means, and marks it as a renewal', async () => {
    const { crm, made } = portal()
    const report = await keep(crm)
    expect(report.opened.map(({ url }) => url)).toEqual(
      ['2 2026-08-01', '1 2026-09-01', '3 2026-10-01'].map(
        of => `https://crm.example/deal/made by renewal ${of}`,
      ),
    )
    expect(made.get('renewal 1 2026-09-01')).toEqual({
      key: 'renewal 1 2026-09-01',
      companyId: '1',
      ownerId: '71',
      name: 'Ada renewal 2026-09-01',
      pipeline: 'renewals',
      stage: 'upcoming',
      closeDate: '2026-09-01',
      amount: '1000.00',
      currency: null,
      properties: { amount: '1000.00', contract_type: 'renewal' },
    })
    expect(made.get('renewal 2 2026-08-01')).toMatchObject({ ownerId: null, currency: 'USD' })
    expect(made.get('renewal 3 2026-10-01')).toMatchObject({
      amount: null,
      properties: { contract_type: 'renewal' },
    })
    expect((await stored()).map(({ status }) => status)).toEqual(['opened', 'opened', 'opened'])
  })

  it('opens nothing the second time, though the mirror knows nothing yet', async () => {
    const { crm, calls } = portal()
    await keep(crm)
    const before = calls()
    expect(await keep(crm)).toMatchObject({ opened: [], failed: [], alreadyOpen: 3 })
    expect(calls()).toBe(before)
  })

  it('killed after the CRM has made one, it goes on under the same key and makes no other', async () => {
    const { crm, made } = portal({ mishap: ({ companyId }) => (companyId === '1' ? 'killed' : null) })
    await expect(keep(crm)).rejects.toThrow('killed')
    expect(await stored()).toMatchObject([{ status: 'intended' }, { status: 'intended' }])
    expect([...made.keys()]).toEqual(['renewal 2 2026-08-01', 'renewal 1 2026-09-01'])
    expect((await keep(crm)).opened).toHaveLength(3)
    expect(made.size).toBe(3)
    expect((await stored()).map(({ status }) => status)).toEqual(['opened', 'opened', 'opened'])
  })

  it('an answer that was lost is reported, and found by the next run', async () => {
    const lost = failing({ id: '1', category: 'ANSWER_LOST', message: 'may have been made' })
    const { crm, made } = portal({ mishap: ({ companyId }) => (companyId === '1' ? lost : null) })
    expect((await keep(crm)).failed).toMatchObject([
      { name: 'Ada', category: 'ANSWER_LOST', retry: true, deal: null },
    ])
    expect(await stored()).toContainEqual({
      account: '1',
      date: '2026-09-01',
      status: 'intended',
      deal: null,
    })
    expect((await keep(crm)).opened).toMatchObject([{ name: 'Ada', deal: 'made by renewal 1 2026-09-01' }])
    expect(made.size).toBe(3)
  })

  it('one that is refused is reported and tried again, and the others are opened', async () => {
    const no = failing({ id: '1', category: 'VALIDATION_ERROR', message: 'no such stage', retry: false })
    const refusing = portal({ mishap: ({ companyId }) => (companyId === '1' ? no : null) })
    const report = await keep(refusing.crm)
    expect(report.failed).toMatchObject([{ name: 'Ada', message: 'no such stage', retry: false }])
    expect(report.opened).toHaveLength(2)
    expect(await stored()).toContainEqual({ account: '1', date: '2026-09-01', status: 'refused', deal: null })
    expect((await keep(portal().crm)).opened).toMatchObject([{ name: 'Ada' }])
  })

  it('opens none where somebody has made a deal since the last sync', async () => {
    const { crm, made } = portal({ linked: ['91', '555'] })
    const report = await keep(crm)
    expect(report.without).toMatchObject([{ name: 'Ada', why: expect.stringContaining('perennial sync') }])
    expect([...made.values()].map(({ companyId }) => companyId)).toEqual(['2', '3'])
  })

  it('looks no further ahead than it is asked to', async () => {
    const { crm } = portal()
    expect((await keep(crm, { within: 40, dryRun: true })).opened.map(({ name }) => name)).toEqual(['Bell'])
  })

  it('says what to set where no pipeline is for renewals', async () => {
    await expect(keep(portal().crm, { config })).rejects.toMatchObject({
      field: 'mapping.deal.pipelines',
      remedy: expect.stringContaining('renewals (Renewals)'),
    })
  })
})
