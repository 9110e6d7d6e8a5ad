import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FolderImport } from '../../connector/src/import/load/import-folder.ts'
import { root } from '../../scripts/setup.mjs'
import { type BareHome, openBareHome } from './support/bare-home.ts'
import type { Database } from './support/database.ts'
import { openJourney } from './support/journey.ts'
import { stallAt } from './support/stall.ts'

/*
 * Files that nobody here wrote, through the two mappings that are the documentation. What is expected was counted in
 * the files themselves.
 */

type Report = FolderImport & { portalId: string; source: string; known: string }

const data = (name: string) => join(root, '..', 'shared', 'data', name)
const mapping = (name: string) => join(root, 'test', 'cases', 'import', `${name}.yaml`)
const on = (name: string) => (existsSync(data(name)) ? describe : describe.skip)

/** Everything the model follows from, in one text: what was imported, and the usage. When it was known is left out. */
async function fingerprint(database: Database): Promise<string> {
  const [row] = await database.rows<{ facts: string; usage: string }>(
    `select
       (select md5(string_agg(concat_ws('|', kind, key, account_key, content), E'\\n' order by kind, key)) from imported) as facts,
       (select md5(string_agg(concat_ws('|', account_id, day, metric, row_key, quantity), E'\\n'
          order by account_id, day, metric, row_key)) from usage) as usage`,
  )
  return `${row!.facts} ${row!.usage}`
}

async function countIn(database: Database): Promise<number> {
  const [row] = await database.rows<{ n: number }>(
    'select (select count(*) from portal)::int + (select count(*) from imported)::int + (select count(*) from usage)::int as n',
  )
  return row!.n
}

const importing = (dir: string, name: string) => ['import', dir, '--mapping', mapping(name)]

/** A process, a database and thousands of rows, on whatever machine. */
const patience = 180_000

on('ravenstack')('RavenStack', () => {
  let bare: BareHome
  let folder: string
  let database: Database
  beforeAll(async () => {
    bare = await openBareHome()
    folder = await mkdtemp(join(tmpdir(), 'ravenstack-'))
    await cp(data('ravenstack'), folder, { recursive: true })
  })
  afterAll(async () => {
    await bare.end()
    await rm(folder, { recursive: true })
  })

  it(
    'is imported into an empty home, all of it, with what makes no sense listed',
    async () => {
      const { code, result } = await bare.attempt<Report>(...importing(folder, 'ravenstack'))
      expect(code).toBe(0)
      expect(result).toMatchObject({
        portalId: 'import',
        source: 'ravenstack',
        accounts: 500,
        contractLines: 5000,
        usage: 25_000,
        tickets: 2000,
        surveys: 1175,
        churnEvents: 600,
        odd: {
          outside_contract: 19_432,
          ticket_before_signup: 1077,
          duplicate_id: 21,
          unanswered_survey: 825,
          end_not_after_start: 13,
        },
      })
      expect(readFileSync(result.listed!, 'utf8').split('\n')).toHaveLength(
        1 + 19_432 + 1077 + 21 + 825 + 13 + 1,
      )
      database = await bare.database()
      const [trials] = await database.rows<{ n: number }>(
        `select count(*)::int as n from imported where kind = 'contract' and content->'price'->>'minor' = '0'`,
      )
      expect(trials).toEqual({ n: 778 })
    },
    patience,
  )

  it(
    'again changes nothing',
    async () => {
      const before = await countIn(database)
      const { result } = await bare.attempt<Report>(...importing(folder, 'ravenstack'))
      expect(result.files.map(({ added, changed }) => added + changed)).toEqual(result.files.map(() => 0))
      expect(await countIn(database)).toBe(before)
    },
    patience,
  )

  it(
    'is the same model from files that a spreadsheet saved again, days and booleans its way',
    async () => {
      const resaved = await mkdtemp(join(tmpdir(), 'ravenstack-resaved-'))
      const other = await openBareHome()
      try {
        await cp(data('ravenstack'), resaved, { recursive: true })
        const variant = (name: string) => join(resaved, 'variants', name)
        await copyFile(variant('subscriptions_ddmmyyyy.csv'), join(resaved, 'ravenstack_subscriptions.csv'))
        await copyFile(
          variant('support_tickets_excel_resaved.csv'),
          join(resaved, 'ravenstack_support_tickets.csv'),
        )
        expect(await other.attempt(...importing(resaved, 'ravenstack'))).toMatchObject({ code: 0 })
        expect(await fingerprint(await other.database())).toBe(await fingerprint(database))
        expect(readFileSync(join(resaved, 'ravenstack_subscriptions.csv'), 'utf8')).toContain('23-12-2023')
      } finally {
        await other.end()
        await rm(resaved, { recursive: true })
      }
    },
    patience,
  )

  it(
    'is refused, whole, when every day of a column can be read two ways',
    async () => {
      const file = join(folder, 'ravenstack_subscriptions.csv')
      const [header, ...rows] = readFileSync(file, 'utf8').trim().split('\n')
      const ambiguous = rows.map((row, at) => row.replace(/\d{4}-\d{2}-\d{2}/, `0${(at % 9) + 1}-10-2024`))
      writeFileSync(file, [header, ...ambiguous].join('\n'))
      const before = await fingerprint(database)
      const { code, error } = await bare.attempt(...importing(folder, 'ravenstack'))
      expect(code).toBe(1)
      expect(error).toMatchObject({
        kind: 'config',
        field: 'start_date',
        remedy: expect.stringContaining('DD-MM-YYYY'),
      })
      expect(error.message).toContain('ravenstack_subscriptions.csv, line 2, column start_date: "01-10-2024"')
      expect(await fingerprint(database)).toBe(before)
      await copyFile(join(data('ravenstack'), 'ravenstack_subscriptions.csv'), file)
    },
    patience,
  )

  it(
    'killed half-way leaves nothing of the import',
    async () => {
      const killed = await openBareHome()
      try {
        // any import makes the database; this one is refused, and leaves it empty
        expect(await killed.attempt(...importing(tmpdir(), 'ravenstack'))).toMatchObject({ code: 1 })
        const stall = await stallAt(killed.home, 'lock table usage in exclusive mode')
        const running = killed.start(...importing(folder, 'ravenstack'))
        await Promise.race([stall.reached(), running.ended.then(({ err }) => Promise.reject(new Error(err)))])
        await running.kill()
        await stall.lift()
        const left = await killed.database()
        expect(await countIn(left)).toBe(0)
        expect(await killed.attempt(...importing(folder, 'ravenstack'))).toMatchObject({ code: 0 })
        expect(await fingerprint(left)).toBe(await fingerprint(database))
      } finally {
        await killed.end()
      }
    },
    patience,
  )
})

on('maven-crm')('Maven', () => {
  let bare: BareHome
  beforeAll(async () => {
    bare = await openBareHome()
  })
  afterAll(() => bare.end())

  it(
    'is imported with its parents, its pipeline, and deals of nobody kept and listed',
    async () => {
      const { result } = await bare.attempt<Report>(...importing(data('maven-crm'), 'maven'))
      expect(result).toMatchObject({ accounts: 85, parentLinks: 15, odd: { no_account: 1425 } })
      const { winRate, ...counts } = result.opportunities
      expect(counts).toEqual({
        count: 8800,
        won: 4238,
        lost: 2473,
        open: 2089,
        wonValue: 10_005_534,
        withoutAccount: 1425,
      })
      expect(winRate).toBeCloseTo(0.631501, 6)
    },
    patience,
  )

  it(
    'lists a product that is not in the products file when the mapping does not say what it is',
    async () => {
      const own = join(bare.home, 'maven.yaml')
      writeFileSync(own, readFileSync(mapping('maven'), 'utf8').replace('product: { GTXPro: GTX Pro }', ''))
      const { result } = await bare.attempt<Report>('import', data('maven-crm'), '--mapping', own)
      expect(result.odd).toMatchObject({ unknown_product: 1480 })
      expect(result.samples.unknown_product?.[0]).toMatchObject({
        file: 'sales_pipeline.csv',
        column: 'product',
        value: 'GTXPro',
        done: 'kept as written',
      })
    },
    patience,
  )
})

describe('an import', () => {
  let folder: string
  let bare: BareHome
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    bare = await openBareHome()
  })
  afterAll(async () => {
    await bare.end()
    await rm(folder, { recursive: true })
  })

  it.each([
    ['no mapping', ['import', '.'], '--mapping'],
    ['a mapping that is not there', ['import', '.', '--mapping', 'nothing.yaml'], '--mapping'],
    ['a folder that is not there', importing('nowhere', 'maven'), '--dir'],
    ['a day that is none', [...importing('.', 'maven'), '--known', 'soon'], '--known'],
    ['a day that is yet to come', [...importing('.', 'maven'), '--known', '2999-01-01'], '--known'],
  ])('with %s is wrong use, and says what to write', async (_, verb, field) => {
    const { code, error } = await bare.attempt(...verb)
    expect(code).toBe(2)
    expect(error).toMatchObject({ kind: 'config', field, remedy: expect.stringMatching(/./) })
  })

  it(
    'goes into the portal of the CRM when there is one, whose companies it finds',
    async () => {
      const journey = await openJourney({ accounts: 20 })
      try {
        await journey.run('sync')
        const database = await journey.database()
        const [company] = await database.rows<{ id: string; domain: string }>(
          `select id, properties->>'domain' as domain from record where kind = 'company' and properties->>'domain' is not null order by id limit 1`,
        )
        writeFileSync(
          join(folder, 'lines.csv'),
          `id,customer,from,amount\nL1,${company!.domain.toUpperCase()},2026-01-01,100\nL2,elsewhere.example,2026-01-01,5\n`,
        )
        writeFileSync(
          join(folder, 'own.yaml'),
          `files: [{ file: lines.csv, kind: contracts, constant: { amountMeans: arr },
          columns: { id: id, account: customer, start: from, amount: amount } }]`,
        )
        const found = await journey.run<Report>('import', folder, '--mapping', join(folder, 'own.yaml'))
        expect(found).toMatchObject({
          portalId: String(journey.hubspot.portalId),
          source: 'own',
          contractLines: 2,
          odd: { unknown_account: 1 },
          samples: { unknown_account: [{ line: 3, column: 'customer', value: 'elsewhere.example' }] },
        })
      } finally {
        await journey.end()
      }
    },
    patience,
  )
})
