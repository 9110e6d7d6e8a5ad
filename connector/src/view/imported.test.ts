import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { mapping as crm, knowPortal, mirrored, record } from '../../../test/small-portal.ts'
import { importFolder } from '../import/load/import-folder.ts'
import { readMapping } from '../import/mapping/read-mapping.ts'
import type { Tx } from '../store/store.ts'
import { type ImportedFacts, importedFacts, importedFactsOf } from './imported.ts'
import { importedRates } from './imported-rates.ts'
import { importedSurveys } from './imported-surveys.ts'

const dir = mkdtempSync(join(tmpdir(), 'perennial-imported-'))
const portalId = '4711'
const { company } = crm
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [record('company', '7', { domain: 'Ada.example', account_no: 'ADA' })])
})
afterAll(async () => {
  await database.drop()
  await rm(dir, { recursive: true })
})
beforeEach(() => database.owner.query('truncate imported'))

/** Files by name, as rows of cells; what each column is follows from its header. */
async function load(day: string, files: Record<string, string[]>, source = 'test'): Promise<void> {
  const mapped = Object.entries(files).map(([kind, [header, ...rows]]) => {
    writeFileSync(join(dir, `${kind}.csv`), `${[header, ...rows].join('\n')}\n`)
    const columns = header!.split(',').map(name => `${name}: ${name}`)
    const constant = kind === 'contracts' ? 'amountMeans: arr' : ''
    return `{ file: ${kind}.csv, kind: ${kind}, columns: { ${columns.join(', ')} }, constant: { ${constant} } }`
  })
  writeFileSync(join(dir, 'm.yaml'), `files: [${mapped.join(', ')}]`)
  await importFolder(
    database.store,
    { portalId, timeZone: 'Europe/Berlin', currency: 'EUR', isNew: false },
    {
      dir,
      mapping: await readMapping(join(dir, 'm.yaml')),
      source,
      knownFrom: new Date(`${day}T12:00:00+02:00`),
      crm,
      home: dir,
      onProgress: () => undefined,
    },
  )
}

const asked = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.withoutTrace(portalId, work)

const facts = (day: string | null = null, only?: 'unmatched'): Promise<ImportedFacts[]> =>
  asked(async tx => {
    const found: ImportedFacts[] = []
    const knownBefore = day === null ? null : new Date(`${day}T00:00:00+02:00`)
    for await (const batch of importedFacts(tx, portalId, { knownBefore, company, ...(only && { only }) }))
      found.push(...batch)
    return found
  })

describe('imported facts', () => {
  it('are those of an account, with what reports group by and a name where no file describes it', async () => {
    await load('2026-06-01', {
      accounts: ['id,name,plan,region,industry,customerSince', 'A,Aix,Gold,EU,Retail,2025-05-01'],
      contracts: [
        'id,account,amount,start,plan',
        'L2,A,1200,2026-01-01,Pro',
        'L1,A,,2026-01-01,',
        'L3,B,1,2026-01-01,',
      ],
    })
    const [aix, other] = await facts()
    expect(aix).toMatchObject({
      account: { id: 'A', name: 'Aix', plan: 'Gold', region: 'EU', tier: null, customerSince: '2025-05-01' },
      matched: false,
      attributes: { industry: 'Retail' },
    })
    expect(aix!.lines).toMatchObject([
      { id: 'L1', price: null },
      {
        id: 'L2',
        accountId: 'A',
        plan: 'Pro',
        price: { minor: 120_000, currency: 'EUR' },
        everyMonths: 12,
        basis: 'stated',
        knownFrom: '2026-06-01',
      },
    ])
    expect(other).toMatchObject({ account: { id: 'B', name: 'B' }, lines: [{ id: 'L3' }] })
  })

  it('are as they were known: later versions, accounts and moves are not there yet', async () => {
    await load('2026-06-01', {
      contracts: ['id,account,amount,start', 'L1,A,100,2026-01-01', 'L2,A,5,2026-01-01'],
    })
    await load('2026-06-02', { contracts: ['id,account,amount,start', 'L1,B,200,2026-01-01'] })
    const shape = (found: ImportedFacts[]) =>
      found.map(({ account, lines }) => [
        account.id,
        ...lines.map(({ id, price }) => `${id} ${price?.minor}`),
      ])
    expect(shape(await facts('2026-06-01'))).toEqual([])
    expect(shape(await facts('2026-06-02'))).toEqual([['A', 'L1 10000', 'L2 500']])
    expect(shape(await facts('2026-06-03'))).toEqual([
      ['A', 'L2 500'],
      ['B', 'L1 20000'],
    ])
    expect(shape(await facts())).toEqual(shape(await facts('2026-06-03')))
  })

  it('can be asked for two days in one transaction', async () => {
    await load('2026-06-01', { contracts: ['id,account,amount,start', 'L1,A,100,2026-01-01'] })
    await load('2026-06-02', { contracts: ['id,account,amount,start', 'L1,A,200,2026-01-01'] })
    const amount = (tx: Tx, day: string) =>
      importedFactsOf(tx, portalId, ['A'], { knownBefore: new Date(`${day}T00:00:00Z`), company }).then(
        found => found.get('A')!.lines[0]!.price!.minor,
      )
    expect(
      await asked(async tx => [
        await amount(tx, '2026-06-02'),
        await amount(tx, '2026-06-03'),
        await amount(tx, '2026-06-02'),
      ]),
    ).toEqual([10_000, 20_000, 10_000])
  })

  it.each([
    ['its id', '7', ''],
    ['its external id', 'ada', ''],
    ['its domain', 'ADA.example', ''],
    ['the domain that the accounts file gives', 'X', 'ada.example'],
  ])(
    'of an account that names a CRM company by %s are that company’s, also when it was synced later',
    async (_, key, domain) => {
      await load('2026-06-01', {
        accounts: ['id,name,domain', `${key},Ada,${domain}`, 'Z,Zed,'],
        contracts: ['id,account,amount,start', `L1,${key},100,2026-01-01`],
      })
      expect(await facts()).toMatchObject([
        { account: { id: '7', name: 'Ada' }, matched: true, lines: [{ accountId: '7' }] },
        { account: { id: 'Z' }, matched: false, lines: [] },
      ])
      expect((await facts(null, 'unmatched')).map(({ account }) => account.id)).toEqual(['Z'])
      const knowledge = { knownBefore: null, company }
      const found = await asked(tx => importedFactsOf(tx, portalId, ['7', '8'], knowledge))
      expect([...found.keys()]).toEqual(['7'])
    },
  )

  it('follow a company that was merged into another', async () => {
    await load('2026-06-01', { contracts: ['id,account,amount,start', 'L1,55,100,2026-01-01'] })
    expect(await facts()).toMatchObject([{ account: { id: '55' }, matched: false }])
    await mirrored(database.store, [record('company', '9', {}, { mergedIds: ['55'] })])
    expect(await facts()).toMatchObject([{ account: { id: '9' }, matched: true, lines: [{ id: 'L1' }] }])
  })

  it('link a parent named by id or by a name that only one account has', async () => {
    await load('2026-06-01', {
      accounts: [
        'id,name,parent',
        'A,Aix,',
        'B,Bix,A',
        'C,Cod,Bix',
        'D,Dup,',
        'E,Dup,',
        'F,Fox,Dup',
        'G,Gnu,G',
      ],
    })
    const parents = (await facts()).map(({ account }) => [account.id, account.parentId])
    expect(Object.fromEntries(parents)).toEqual({
      A: null,
      B: 'A',
      C: 'B',
      D: null,
      E: null,
      F: null,
      G: null,
    })
  })

  it('give a line that ended the cause that the account’s churn event names', async () => {
    await load('2026-06-01', {
      contracts: [
        'id,account,amount,start,end',
        'L1,A,1,2025-01-01,2026-01-01',
        'L2,A,1,2025-01-01,2026-05-01',
      ],
      churn_events: ['account,on,reason,lossCause', 'A,2026-01-20,cash,involuntary'],
    })
    const [found] = await facts()
    expect(found!.lines.map(({ lossCause }) => lossCause)).toEqual(['involuntary', null])
    expect(found!.churnEvents).toMatchObject([{ on: '2026-01-20', reason: 'cash' }])
  })

  it('keep lines of several sources apart that go by the same id, with what they replace', async () => {
    const header = 'id,account,amount,start,replaces'
    await load('2026-06-01', { contracts: [header, 'L1,A,1,2026-01-01,', 'L2,A,1,2026-01-01,L1'] }, 'one')
    await load('2026-06-02', { contracts: [header, 'L1,A,9,2026-01-01,'] }, 'two')
    const [found] = await facts()
    expect(found!.lines.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['one:L1', []],
      ['two:L1', []],
      ['L2', ['one:L1']],
    ])
  })

  it('hold invoices, rates and surveys', async () => {
    await load('2026-06-01', {
      invoices: ['account,month,amount,currency', 'A,2026-01,10.5,EUR'],
      rates: ['on,currency,rate', '2026-02-01,EUR,1.1', '2026-01-01,EUR,1.0', '2026-01-01,CHF,1.2'],
      surveys: [
        'id,account,type,value,on',
        'S2,A,nps,9,2026-03-01',
        'S1,A,csat,4,2026-02-01',
        'S3,A,nps,,2026-04-01',
      ],
    })
    await load('2026-06-02', { rates: ['on,currency,rate', '2026-02-01,EUR,1.15'] })
    const [found] = await facts()
    expect(found!.invoices).toEqual([{ month: '2026-01', amount: { minor: 1050, currency: 'EUR' } }])
    expect(await asked(tx => importedRates(tx, portalId, null))).toEqual([
      { on: '2026-01-01', currency: 'CHF', rate: 1.2 },
      { on: '2026-01-01', currency: 'EUR', rate: 1 },
      { on: '2026-02-01', currency: 'EUR', rate: 1.15 },
    ])
    const before = new Date('2026-06-02T00:00:00Z')
    expect((await asked(tx => importedRates(tx, portalId, before))).at(-1)).toMatchObject({ rate: 1.1 })
    const surveys = await asked(tx => importedSurveys(tx, portalId, { knownBefore: null, company }))
    expect(surveys.get('A')).toEqual([
      { id: 'S1', type: 'csat', value: 4, on: '2026-02-01', comment: null, contactId: null },
      { id: 'S2', type: 'nps', value: 9, on: '2026-03-01', comment: null, contactId: null },
    ])
  })

  it('come in the order of ids, complete, however many batches they take', async () => {
    const ids = Array.from({ length: 4500 }, (_, n) => `A${String(n).padStart(5, '0')}`)
    await load('2026-06-01', {
      contracts: [
        'id,account,amount,start',
        ...ids.flatMap(id => [`${id}-1,${id},1,2026-01-01`, `${id}-2,${id},2,2026-01-01`]),
      ],
    })
    const found = await facts()
    expect(found.map(({ account }) => account.id)).toEqual(ids)
    expect(found.every(({ lines }) => lines.length === 2)).toBe(true)
  })
})
