import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { link, mapping, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { replaceMembers } from '../mirror/list-members.ts'
import { ledgerFacts } from './ledger-facts.ts'
import type { Scope } from './scope.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate record, link, list_member, confirmation'))

const factsOf = async (more: Partial<Scope> = {}) => {
  const [facts] = await database.store.portal(portalId, tx =>
    ledgerFacts(tx, scope('2026-06-30', more), ['1']),
  )
  return facts!
}

it('brings the line items of a deal along, at its primary company only', async () => {
  await mirrored(
    database.store,
    [
      record('company', '1'),
      record('company', '2'),
      record('deal', '10', { dealname: 'Both', pipeline: 'default' }),
      record('deal', '11', { dealname: 'Theirs' }),
      record('line_item', '20', {
        name: 'Seats',
        amount: '1200',
        recurringbillingfrequency: 'monthly',
        hs_recurring_billing_period: 'P24M',
        hs_line_item_currency_code: 'GBP',
      }),
      record('line_item', '21', { name: 'Set-up', amount: '500' }),
    ],
    [
      link('deal:10', 'company:1', 'primary'),
      link('deal:10', 'company:2'),
      link('deal:11', 'company:2', 'primary'),
      link('line_item:20', 'deal:10'),
      link('line_item:21', 'deal:10'),
    ],
  )
  const { deals } = await factsOf()
  expect(deals.map(({ id }) => id)).toEqual(['10'])
  expect(deals[0]!.lineItems).toMatchObject([
    { name: 'Seats', amount: '1200', currency: 'GBP', everyMonths: 1, termMonths: 24 },
    { name: 'Set-up', currency: 'EUR', everyMonths: null },
  ])
})

it('reads a deal as its pipeline is to be read', async () => {
  await mirrored(
    database.store,
    [
      record('company', '1'),
      record('deal', '10', { pipeline: 'emea', contract_type: 'new' }),
      record('deal', '11', { pipeline: 'services' }),
      record('deal', '12', { pipeline: 'elsewhere', contract_type: 'expansion' }),
    ],
    ['10', '11', '12'].map(id => link(`deal:${id}`, 'company:1', 'primary')),
  )
  const pipelines = {
    emea: { purpose: 'renewal', amount_means: 'mrr' },
    services: { purpose: 'one_off', amount_means: 'arr' },
  } as const
  const { deals } = await factsOf({ mapping: { ...mapping, deal: { ...mapping.deal, pipelines } } })
  expect(deals.map(({ purpose, amountMeans }) => [purpose, amountMeans])).toEqual([
    ['renewal', 'mrr'],
    ['one_off', 'arr'],
    ['expansion', 'arr'],
  ])
})

it('reads agreements where the mapping names them, with an amount of any interval as a yearly one', async () => {
  await mirrored(
    database.store,
    [
      record('company', '1'),
      record('subscription', '30', {
        status: 'active',
        total: '300',
        every: 'quarterly',
        from: '2026-01-01',
      }),
      record('subscription', '31', { status: 'draft', total: '1' }),
    ],
    [link('subscription:30', 'company:1'), link('subscription:31', 'company:1')],
  )
  expect((await factsOf()).agreements).toEqual([])
  const nothing = {
    currency: null,
    end: null,
    termMonths: null,
    autoRenews: null,
    noticeDays: null,
    seats: null,
  }
  const subscription = {
    ...nothing,
    name: null,
    status: 'status',
    deadStatuses: ['draft'],
    amount: 'total',
    amount_means: 'arr' as const,
    interval: 'every',
    start: 'from',
  }
  const { agreements } = await factsOf({ mapping: { ...mapping, subscription } })
  expect(agreements).toMatchObject([
    {
      id: '30',
      live: true,
      amount: '1200.00',
      amountMeans: 'arr',
      start: '2026-01-01',
      name: 'Subscription 30',
    },
    { id: '31', live: false },
  ])
})

it('knows who is on the list of customers', async () => {
  await mirrored(database.store, [record('company', '1')])
  await database.store.portal(portalId, tx => replaceMembers(tx, portalId, '7', ['1', '99']))
  expect((await factsOf({ customerList: '7' })).account.listed).toBe(true)
  expect((await factsOf({ customerList: '8' })).account.listed).toBe(false)
  expect((await factsOf()).account.listed).toBe(false)
})

it('knows the last word on a fact as of a moment, and forgets one that was taken back', async () => {
  await mirrored(database.store, [record('company', '1')])
  const say = (id: string, value: string | null, at: string) =>
    database.owner.query(
      `insert into confirmation (portal_id, confirmation_id, account_id, contract_id, fact, value, said_by, known_from)
       values ($1, $2, '1', '10', 'arr', $3, 'Ana', $4)`,
      [portalId, id, value, at],
    )
  await database.owner.query(`set app.portal = '${portalId}'`)
  await say('a', '100', '2026-01-10T09:00:00Z')
  await say('b', '200', '2026-02-10T09:00:00Z')
  await say('c', null, '2026-03-10T09:00:00Z')
  const at = async (instant: string | null) =>
    (await factsOf({ knownOn: instant === null ? null : new Date(instant) })).confirmations.map(
      ({ value, on }) => [value, on],
    )
  await database.owner.query(`update record set created_at = '2020-01-01'`)
  expect(await at('2026-01-11T00:00:00Z')).toEqual([['100', '2026-01-10']])
  expect(await at('2026-02-11T00:00:00Z')).toEqual([['200', '2026-02-10']])
  expect(await at(null)).toEqual([])
})
