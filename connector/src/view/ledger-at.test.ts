import { amountOn } from '@perennial/shared/ledger/units/amount-on'
import type { Level, Unit } from '@perennial/shared/ledger/units/unit'
import { defaultLedgerPolicy } from '@perennial/shared/ledger-policy'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, link, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { Config } from '../config.ts'
import { type Ledger, ledgerAt } from './ledger-at.ts'

const won = { dealstage: 'closedwon', contract_type: 'new', deal_currency_code: 'EUR' }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer', account_no: 'ADA' }),
      record('company', '2', { name: 'Bix', lifecyclestage: 'customer' }),
      record('deal', '10', {
        ...won,
        amount: '1000',
        contract_start: '2026-01-01',
        contract_end: '2027-01-01',
      }),
      record('deal', '20', {
        ...won,
        amount: '500',
        contract_start: '2026-01-01',
        contract_end: '2027-01-01',
      }),
    ],
    [link('deal:10', 'company:1'), link('deal:20', 'company:2')],
  )
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate imported'))

interface Line {
  id: string
  account: string
  arr: number
  start: string
  replaces?: string[]
  currency?: string
}

async function imported(...lines: Line[]): Promise<void> {
  for (const { id, account, arr, start, replaces, currency = 'EUR' } of lines)
    await database.owner.query(
      `insert into imported (portal_id, source, kind, key, known_from, account_key, content, file, line)
       values ($1, 'test', 'contract', $2, '2026-01-01', $3, $4, 'c.csv', 2)`,
      [portalId, id, account, { price: { minor: arr * 100, currency }, everyMonths: 12, start, replaces }],
    )
}

const ask = <T>(
  work: (ledger: Ledger) => Promise<T>,
  using = config,
  currency: string | null = null,
): Promise<T> =>
  database.store.withoutTrace(portalId, async tx =>
    work(await ledgerAt(tx, scope('2026-06-30'), using, { currency })),
  )

async function paying(
  level: Level = 'account',
  using = config,
  on = '2026-06-30',
): Promise<Record<string, number>> {
  const policy = defaultLedgerPolicy
  return ask(async ({ units, conversion }) => {
    const amount = (unit: Unit) => amountOn(unit, on, conversion) / 100
    return Object.fromEntries(
      (await units({ level, measure: 'arr', policy })).map(unit => [unit.id, amount(unit)]),
    )
  }, using)
}

describe('the ledger of a portal', () => {
  it('takes an account’s lines from one kind of source: a file first, unless the ladder says otherwise', async () => {
    await imported({ id: 'L1', account: 'ADA', arr: 1300, start: '2026-01-01' })
    expect(await paying()).toEqual({ 1: 1300, 2: 500 })
    const crmFirst = Config.parse({ ...config, policy: { ladder: ['contract_properties', 'imported'] } })
    expect(await paying('account', crmFirst)).toEqual({ 1: 1000, 2: 500 })
  })

  it('knows accounts only files know of, and reads one book like all of them', async () => {
    await imported({ id: 'L1', account: 'ACME', arr: 70, start: '2026-01-01' })
    expect(await paying()).toEqual({ 1: 1000, 2: 500, ACME: 70 })
    const [all, one, none] = await ask(async ({ books, book }) => [
      await books(),
      await Promise.all(['1', '2', 'ACME'].map(book)),
      await book('nobody'),
    ])
    expect(one).toEqual(all)
    expect(none).toBeNull()
  })

  it('ends a line on the day another account takes it over, and sees one subscription', async () => {
    await imported(
      { id: 'L1', account: 'X', arr: 100, start: '2026-01-01' },
      { id: 'L2', account: 'Y', arr: 120, start: '2026-04-01', replaces: ['L1'] },
      { id: 'L0', account: 'Y', arr: 130, start: '2026-06-01', replaces: ['L2'] },
    )
    expect(await paying()).toMatchObject({ X: 0, Y: 130 })
    expect(await paying('account', config, '2026-04-01')).toMatchObject({ X: 0, Y: 120 })
    const { 10: _, 20: __, ...subscriptions } = await paying('subscription')
    expect(subscriptions).toEqual({ L0: 130 })
  })

  it('is in the currency asked for: rates lead into the reporting currency only', async () => {
    await imported({ id: 'L1', account: 'Z', arr: 100, start: '2026-01-01', currency: 'USD' })
    const rated = Config.parse({
      ...config,
      policy: { rates: [{ on: '2026-01-01', currency: 'USD', rate: 0.5 }] },
    })
    const inCurrency = (currency: string | null) =>
      ask(
        async ({ conversion }) => [conversion.currency, conversion.convert(10_000, 'USD', '2026-06-30')],
        rated,
        currency,
      )
    expect(await inCurrency(null)).toEqual(['EUR', 5000])
    expect(await inCurrency('USD')).toEqual(['USD', 10_000])
    expect(await inCurrency('GBP')).toEqual(['GBP', null])
  })

  it('is that of a segment where one is asked for, whichever way it is read', async () => {
    const segments = [{ name: 'large', when: { fact: 'arr', atLeast: 800 }, grouping: false }]
    const large = Config.parse({ ...config, segments })
    const read = await database.store.withoutTrace(portalId, async tx => {
      const ledger = await ledgerAt(tx, scope('2026-06-30'), large, { segment: 'large' })
      const asked = { level: 'account', measure: 'arr', policy: defaultLedgerPolicy } as const
      const ids = (all: { account: { id: string } }[]) => all.map(({ account }) => account.id)
      return {
        accounts: [...ledger.accounts!],
        books: ids(await ledger.books()),
        units: ids(await ledger.units(asked)),
        kept: ids(await (await ledger.kept())(asked)),
      }
    })
    expect(read).toEqual({ accounts: ['1'], books: ['1'], units: ['1'], kept: ['1'] })
  })

  it('knows no segment that is not configured', async () => {
    const asked = database.store.withoutTrace(portalId, tx =>
      ledgerAt(tx, scope('2026-06-30'), config, { segment: 'large' }),
    )
    await expect(asked).rejects.toMatchObject({
      field: '--segment',
      remedy: 'use one of: To renew next quarter, About to renew and at risk',
    })
  })

  it('is grouped by what is stored where contracts cannot tell, and by nothing that is not for grouping', async () => {
    const risky = { name: 'risky', when: { fact: 'healthBand', is: 'at_risk' } }
    const of = async (grouping?: boolean) => {
      const segments = [{ ...risky, ...(grouping === undefined ? {} : { grouping }) }]
      const books = await ask(({ books }) => books(), Config.parse({ ...config, segments }))
      return books.map(({ account }) => account.segment)
    }
    expect(await of()).toEqual(['unknown', 'unknown'])
    await database.owner.query(
      `insert into segment_definition (portal_id, segment, sequence, condition, on_day) values ($1, 'risky', 1, $2, '2026-06-01')`,
      [portalId, risky.when],
    )
    await database.owner.query(
      `insert into segment_membership (portal_id, segment, account_id, sequence, on_day, member)
       values ($1, 'risky', '2', 1, '2026-06-01', true)`,
      [portalId],
    )
    expect(await of()).toEqual(['other', 'risky'])
    expect(await of(false)).toEqual([null, null])
  })

  it('puts accounts into the first segment that holds', async () => {
    const segmented = Config.parse({
      ...config,
      segments: [
        { name: 'large', when: { fact: 'arr', atLeast: 800 } },
        { name: 'others', when: { fact: 'arr', atLeast: 0 } },
      ],
    })
    const books = await ask(({ books }) => books(), segmented)
    expect(books.map(({ account }) => account.segment)).toEqual(['large', 'others'])
  })
})
