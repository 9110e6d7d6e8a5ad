import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { mapping as crm, link, mirrored, record, touchedAccounts } from '../../../../test/small-portal.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { importFolder } from './import-folder.ts'

const dir = mkdtempSync(join(tmpdir(), 'perennial-folder-'))
const home = mkdtempSync(join(tmpdir(), 'perennial-home-'))
const portalId = '4711'
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await mirrored(
    database.store,
    [
      record('company', '7', { domain: 'ada.example', account_no: 'ADA' }),
      record('deal', '70', { contract_no: 'D-70' }),
    ],
    [link('deal:70', 'company:7')],
  )
})
afterAll(async () => {
  await database.drop()
  await rm(dir, { recursive: true })
  await rm(home, { recursive: true })
})
beforeEach(() => database.owner.query('truncate imported, usage, touched'))

const write = (name: string, ...lines: string[]) => writeFileSync(join(dir, name), `${lines.join('\n')}\n`)

async function load(files: string, knownFrom = '2026-06-01T00:00:00Z', source = 'test') {
  write('m.yaml', `files: ${files}`)
  return importFolder(
    database.store,
    { portalId, timeZone: 'Europe/Berlin', currency: 'EUR', isNew: false },
    {
      dir,
      mapping: await readMapping(join(dir, 'm.yaml')),
      source,
      knownFrom: new Date(knownFrom),
      crm,
      home,
      onProgress: () => undefined,
    },
  )
}

async function stored(kind: string): Promise<[key: string, account: string, content: unknown][]> {
  const { rows } = await database.owner.query(
    'select key, account_key as account, content from imported where kind = $1 order by key, known_from, recorded_at',
    [kind],
  )
  return rows.map(({ key, account, content }) => [key, account, content])
}

const lines = (more = '') =>
  `[{ file: c.csv, kind: contracts, columns: { id: id, account: account, amount: amount, start: start, end: end }, constant: { amountMeans: arr }${more} }]`
const header = 'id,account,amount,start,end'

describe('importing a folder', () => {
  it('of the same files again adds nothing; of corrected ones a version of what differs', async () => {
    write('c.csv', header, 'L1,A,1200,2026-01-01,', 'L2,A,2400,2026-01-01,2027-01-01')
    expect((await load(lines())).files).toMatchObject([{ rows: 2, added: 2, changed: 0, unchanged: 0 }])
    expect((await load(lines(), '2026-06-02T00:00:00Z')).files).toMatchObject([{ added: 0, unchanged: 2 }])
    write('c.csv', header, 'L1,A,1200,2026-01-01,', 'L2,B,2400,2026-01-01,2027-01-01')
    expect((await load(lines(), '2026-06-03T00:00:00Z')).files).toMatchObject([{ changed: 1, unchanged: 1 }])
    expect(await stored('contract')).toMatchObject([
      ['L1', 'A', { price: { minor: 120_000, currency: 'EUR' }, everyMonths: 12 }],
      ['L2', 'A', { end: '2027-01-01' }],
      ['L2', 'B', { end: '2027-01-01' }],
    ])
  })

  it('takes an amount without a currency for one in the portal’s own, unless the mapping says otherwise', async () => {
    write('c.csv', header, 'L1,A,1200,2026-01-01,')
    await load(lines())
    expect(await stored('contract')).toMatchObject([['L1', 'A', { price: { currency: 'EUR' } }]])
    await load(`${lines()}\ncurrency: CHF`, '2026-06-02T00:00:00Z')
    expect((await stored('contract')).at(-1)).toMatchObject(['L1', 'A', { price: { currency: 'CHF' } }])
  })

  it('asks no interval of what is paid once', async () => {
    write(
      'c.csv',
      'id,account,amount,start,kind',
      'L1,A,3000,2026-01-01,one_off',
      'L2,A,40,2026-01-01,overage',
    )
    await load(
      '[{ file: c.csv, kind: contracts, columns: { id: id, account: account, amount: amount, start: start, kind: kind }, constant: { amountMeans: interval } }]',
    )
    expect(await stored('contract')).toMatchObject([
      ['L1', 'A', { kind: 'one_off', price: { minor: 300_000 } }],
      ['L2', 'A', { kind: 'overage', price: { minor: 4000 } }],
    ])
  })

  it('compares with what was known then: what was said earlier is added before what was said later', async () => {
    write('c.csv', header, 'L1,A,1,2026-01-01,')
    await load(lines(), '2026-06-01T00:00:00Z')
    write('c.csv', header, 'L1,A,3,2026-01-01,')
    await load(lines(), '2026-06-03T00:00:00Z')
    expect((await load(lines(), '2026-06-02T00:00:00Z')).files).toMatchObject([{ changed: 1 }])
    expect((await load(lines(), '2026-06-04T00:00:00Z')).files).toMatchObject([{ unchanged: 1 }])
  })

  it('reads every term a file can hold of a contract line', async () => {
    const columns = [
      'id,account,name,contract,kind,product,plan,seats,amount,every,currency,signed,start,last,term,next,auto',
      'notice,opens,given,rescinded,uplift,off,until,ramp,pauses,exit,earliest,replaces,cause,url',
    ].join(',')
    const values = [
      'L1,A,Main,C1,recurring,Suite,Gold,"27.0","300.50",quarterly,EUR,2025-12-20,2026-01-01,2026-12-31,12,12,YES',
      '90,120,2026-10-01,2026-10-05,3;4.5,10,2026-04-01,2026-07-01=330@30;2026-10-01=340,2026-05-01/2026-06-01;2026-12-01/',
      'on merger,2026-06-30,L0;K9,administrative,https://c.example/1',
    ].join(',')
    write('c.csv', columns, values)
    await load(`[{ file: c.csv, kind: contracts, constant: { amountMeans: interval }, columns: {
      id: id, account: account, name: name, contract: contract, kind: kind, product: product, plan: plan, seats: seats,
      amount: amount, interval: every, currency: currency, signedOn: signed, start: start, lastDay: last, termMonths: term,
      renewalTermMonths: next, autoRenews: auto, noticeDays: notice, optOutOpensDays: opens, noticeGivenOn: given,
      noticeRescindedOn: rescinded, uplift: uplift, discountPercent: off, discountTo: until, ramp: ramp, pauses: pauses,
      exit: exit, exitEarliest: earliest, replaces: replaces, lossCause: cause, url: url } }]`)
    expect(await stored('contract')).toEqual([
      [
        'L1',
        'A',
        {
          name: 'Main',
          contractId: 'C1',
          kind: 'recurring',
          product: 'Suite',
          plan: 'Gold',
          seats: 27,
          price: { minor: 30_050, currency: 'EUR' },
          everyMonths: 3,
          signedOn: '2025-12-20',
          start: '2026-01-01',
          end: '2027-01-01',
          termMonths: 12,
          renewalTermMonths: 12,
          autoRenews: true,
          notice: { count: 90, unit: 'days' },
          optOutOpensDays: 120,
          noticeGivenOn: '2026-10-01',
          noticeRescindedOn: '2026-10-05',
          uplift: [3, 4.5],
          discounts: [{ percent: 10, from: '2026-01-01', to: '2026-04-01' }],
          ramp: [
            { from: '2026-07-01', price: { minor: 33_000, currency: 'EUR' }, seats: 30 },
            { from: '2026-10-01', price: { minor: 34_000, currency: 'EUR' }, seats: null },
          ],
          pauses: [
            { from: '2026-05-01', to: '2026-06-01' },
            { from: '2026-12-01', to: null },
          ],
          exit: { text: 'on merger', earliest: '2026-06-30' },
          replaces: ['L0', 'K9'],
          lossCause: 'administrative',
          url: 'https://c.example/1',
        },
      ],
    ])
  })

  it.each([
    ['arr', '', '2026-01-01,', 12],
    ['mrr', '', '2026-01-01,', 1],
    ['interval', 'weekly', '2026-01-01,', 12 / 52],
    ['interval', '24', '2026-01-01,', 24],
    ['tcv', '', '2026-01-01,2029-01-01', 36],
    ['tcv', '', '2026-01-31,2026-02-28', 1],
    ['tcv', '', '2026-01-01,2026-04-11', 100 / 30.436875],
  ])(
    'takes an amount that is %s %s over %s for one of so many months: %d',
    async (means, every, span, months) => {
      write('c.csv', `${header},every,means`, `L1,A,1200,${span},${every},${means}`)
      await load(
        '[{ file: c.csv, kind: contracts, columns: { id: id, account: account, amount: amount, amountMeans: means, interval: every, start: start, end: end } }]',
      )
      const [[, , content]] = (await stored('contract')) as [[string, string, { everyMonths: number }]]
      expect(content).toMatchObject({ price: { minor: 120_000 } })
      expect(content.everyMonths).toBeCloseTo(months, 12)
    },
  )

  it.each([
    ['a day', 'L2,A,1,soon,', 'line 3, column start: "soon"'],
    ['a day in another order than the rest', 'L2,A,1,31-12-2026,', 'line 3, column start: "31-12-2026"'],
    ['an amount', 'L2,A,"1,200",2026-01-01,', 'line 3, column amount: "1,200"'],
    ['an id', ',A,1,2026-01-01,', 'line 3, column id: ""'],
    ['an account', 'L2,,1,2026-01-01,', 'line 3, column account: ""'],
    ['a start', 'L2,A,1,,', 'line 3, column start: ""'],
    ['a row with too few values', 'L2,A', 'line 3'],
  ])(
    'is refused for %s it cannot read, naming the place: nothing of any file is kept',
    async (_, row, where) => {
      write('a.csv', 'id', 'A')
      write('c.csv', header, 'L1,A,1,2026-01-01,', row)
      const both = lines().replace('[', '[{ file: a.csv, kind: accounts, columns: { id: id } }, ')
      await expect(load(both)).rejects.toMatchObject({
        kind: 'config',
        message: expect.stringContaining(where),
        remedy: expect.stringMatching(/./),
      })
      expect(await stored('account')).toEqual([])
    },
  )

  it('says which file or column is missing, where the mapping asks for it, and what there is', async () => {
    write('c.csv', 'id;account;amount;start;end', 'L1;A;1;2026-01-01;')
    await expect(load(lines())).rejects.toMatchObject({
      message: expect.stringMatching(/m\.yaml:1: columns\.id: c\.csv has no column "id"/),
      remedy: expect.stringContaining('delimiter'),
    })
    await expect(load(lines().replace('c.csv', 'd.csv'))).rejects.toMatchObject({
      message: expect.stringContaining('there is no d.csv'),
    })
    expect((await load(lines(', optional: true').replace('c.csv', 'd.csv'))).files).toEqual([])
  })

  it('refuses a file whose days can be read two ways, and takes it when the mapping says how', async () => {
    write('c.csv', header, 'L1,A,1,03-04-2026,', 'L2,A,1,01-02-2026,')
    await expect(load(lines())).rejects.toMatchObject({ field: 'start' })
    await load(lines(', dates: { start: DD-MM-YYYY }'))
    expect(await stored('contract')).toMatchObject([
      ['L1', 'A', { start: '2026-04-03' }],
      ['L2', 'A', { start: '2026-02-01' }],
    ])
  })

  it('keeps what can be read and makes no sense, and lists it with what was done', async () => {
    write('a.csv', 'id,name,parent,since', 'A,Ada,A,2026-02-01', 'B,Bix,Ada,', 'C,Cod,Nobody,')
    write(
      'c.csv',
      `${header},replaces`,
      'L1,A,5,2026-01-01,2025-01-01,',
      'L2,Z,-5,2026-01-01,,L9',
      'L3,A,1,2026-01-01,,L1',
      'L3,A,1,2026-01-01,,L1',
      'L4,A,1,2026-01-01,,',
      'L4,A,2,2026-01-01,,',
    )
    write('t.csv', 'id,account,opened,closed', 'T1,A,2026-01-31,2026-01-30')
    const found = await load(`[
      { file: a.csv, kind: accounts, columns: { id: id, name: name, parent: parent, customerSince: since } },
      ${lines().slice(1, -1).replace('end: end', 'end: end, replaces: replaces')},
      { file: t.csv, kind: tickets, columns: { id: id, account: account, opened: opened, closed: closed } }]`)
    expect(found.odd).toEqual({
      closed_before_opened: 1,
      conflicting_rows: 1,
      duplicate_row: 1,
      end_not_after_start: 1,
      negative_amount: 1,
      own_parent: 1,
      ticket_before_signup: 1,
      unknown_account: 1,
      unknown_parent: 1,
      unknown_predecessor: 1,
    })
    expect(found).toMatchObject({ accounts: 3, contractLines: 4, tickets: 1, parentLinks: 1 })
    expect(found.samples.unknown_account).toEqual([
      { file: 'c.csv', line: 3, column: 'account', value: 'Z', done: 'kept under the account as written' },
    ])
    expect((await stored('contract')).map(([key, , content]) => [key, content])).toMatchObject([
      ['L1', {}],
      ['L2', { price: { minor: -500 } }],
      ['L3', {}],
      ['L4', { price: { minor: 200 } }],
    ])
    const listed = readFileSync(found.listed!, 'utf8').trim().split('\n')
    expect(listed).toHaveLength(1 + 10)
    expect(listed[0]).toBe('kind,file,line,column,value,means,done')
  })

  it('keeps opportunities without an account, and lists products that are not sold', async () => {
    write('p.csv', 'name', 'Pro')
    write(
      'o.csv',
      'id,account,stage,product,amount',
      'O1,,New,Pro,',
      'O2,A,Won,Prox,10.50',
      'O3,A,Lost,Pro,0',
    )
    const found = await load(`[
      { file: p.csv, kind: products, columns: { name: name } },
      { file: o.csv, kind: opportunities, columns: { id: id, account: account, status: stage, product: product, amount: amount },
        values: { status: { New: open } } }]`)
    expect(found.opportunities).toEqual({
      count: 3,
      won: 1,
      lost: 1,
      open: 1,
      wonValue: 10.5,
      winRate: 0.5,
      withoutAccount: 1,
    })
    expect(found.odd).toEqual({ no_account: 1, unknown_product: 1 })
    expect(found.samples.unknown_product).toMatchObject([{ line: 3, column: 'product', value: 'Prox' }])
  })

  it('adds up rows without ids instead of taking them for one', async () => {
    write('i.csv', 'account,month,amount', 'A,2026-01,10', 'A,2026-01,10', 'A,2026-02-15,5')
    const files =
      '[{ file: i.csv, kind: invoices, columns: { account: account, month: month, amount: amount } }]'
    expect(await load(files)).toMatchObject({ invoices: 3 })
    expect((await load(files)).files).toMatchObject([{ added: 0, unchanged: 3 }])
    expect((await stored('invoice')).map(([, , content]) => content)).toMatchObject([
      { month: '2026-01', amount: { minor: 1000 } },
      { month: '2026-01', amount: { minor: 1000 } },
      { month: '2026-02', amount: { minor: 500 } },
    ])
  })

  it('reads what a spreadsheet saved again as the same', async () => {
    const files = `[{ file: a.csv, kind: accounts, columns: { id: id, customerSince: since }, attributes: { trial: trial, seats: seats } },
      { file: t.csv, kind: tickets, columns: { id: id, account: account, opened: opened, escalated: escalated } }]`
    write('a.csv', 'id,since,trial,seats', 'A,2026-01-31,False,27.0')
    write('t.csv', 'id,account,opened,escalated', 'T1,A,2026-07-28 03:00:00,True')
    await load(files)
    write('a.csv', '\uFEFFid,since,trial,seats', 'A,31/01/2026,FALSE,27')
    write('t.csv', 'id,account,opened,escalated', 'T1,A,2026-07-28 3:00,TRUE')
    expect((await load(files)).files).toMatchObject([{ unchanged: 1 }, { unchanged: 1 }])
  })

  it('books usage on companies it knows, on accounts of files otherwise, and moves it when they prove to be one', async () => {
    write('a.csv', 'id,domain', 'A,new.example')
    write('c.csv', header, 'L1,A,1,2026-01-01,2026-02-01')
    write(
      'u.csv',
      'id,account,line,day,n',
      'u1,,L1,2026-01-05,1',
      'u1,,L1,2026-03-05,2',
      'u2,ADA.example,,2026-01-05,3',
      'u3,,D-70,2026-01-05,4',
      'u4,,nothing,2026-01-05,5',
      'u5,stranger,,2026-01-05,6',
    )
    const usage =
      '{ file: u.csv, kind: usage, columns: { id: id, account: account, contract: line, day: day, quantity: n } }'
    const files = `[{ file: a.csv, kind: accounts, columns: { id: id, domain: domain } }, ${lines().slice(1, -1)}, ${usage}]`
    const found = await load(files)
    expect(found).toMatchObject({
      usage: 5,
      odd: { duplicate_id: 1, outside_contract: 1, unknown_account: 1, unknown_contract: 1 },
    })
    expect(await used()).toEqual(['7 3', '7 4', 'A 1', 'A 2', 'stranger 6'])
    expect(await touchedAccounts(database)).toEqual(['7'])
    expect((await load(files)).files[2]).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
    await mirrored(database.store, [record('company', '8', { domain: 'new.example' })])
    await load(files)
    expect(await used()).toEqual(['7 3', '7 4', '8 1', '8 2', 'stranger 6'])
  })

  it('keeps tabs, backslashes, quotes and line ends as they are', async () => {
    write('a.csv', 'id,name', 'A,"a\tb\\n ""c""\nd"')
    await load('[{ file: a.csv, kind: accounts, columns: { id: id, name: name } }]')
    expect(await stored('account')).toEqual([['A', 'A', { name: 'a\tb\\n "c"\nd' }]])
  })
})

async function used(): Promise<string[]> {
  const { rows } = await database.owner.query<{ text: string }>(
    `select account_id || ' ' || quantity as text from usage order by 1`,
  )
  return rows.map(({ text }) => text)
}
