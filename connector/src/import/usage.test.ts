import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { link, mapping, mirrored, portalId, record, touchedAccounts } from '../../../test/small-portal.ts'
import { countOdd } from './odd-rows.ts'
import { importUsage } from './usage.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-import-'))
/** Its own number is the id of another company: the id goes first. */
const bix = { domain: 'bix.example', account_no: '1' }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await mirrored(
    database.store,
    [
      record('company', '1', { domain: 'Ada.example', account_no: 'A-1' }),
      record('company', '2', bix),
      record('deal', '10', { contract_no: 'S-1', contract_start: '2026-01-01', contract_end: '2026-12-31' }),
    ],
    [link('deal:10', 'company:2')],
  )
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => database.owner.query('truncate usage, touched'))

function file(...lines: string[]): string {
  const path = join(folder, 'usage.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const load = (path: string, columns?: string) => importUsage(database.store, portalId, mapping, path, columns)
const imported = (...lines: string[]) => load(file(...lines))

async function stored(): Promise<string[]> {
  const { rows } = await database.owner.query<{ text: string }>(
    `select concat_ws(' ', account_id, day::text, metric, quantity) as text from usage order by 1`,
  )
  return rows.map(({ text }) => text)
}

const header = 'account,day,metric,quantity,id'

describe('importing usage', () => {
  it('finds an account by its id, its domain or its number, and a contract by its number', async () => {
    const report = await imported(
      header,
      '1,2026-06-01,a,1,',
      'ADA.EXAMPLE,2026-06-02,a,2,',
      'A-1,2026-06-03,a,3,',
    )
    expect(report).toEqual({ rows: 3, stored: 3, accounts: 1, odd: [] })
    expect(await stored()).toEqual(['1 2026-06-01 a 1', '1 2026-06-02 a 2', '1 2026-06-03 a 3'])
    const byContract = await imported(
      'subscription_id,usage_date,usage_count',
      'S-1,2026-06-01,4',
      '10,2026-06-02,5',
    )
    expect(byContract).toMatchObject({ stored: 2, accounts: 1 })
    expect(await stored()).toContain('2 2026-06-01 events 4')
  })

  it('finds an account that was merged under the id it had before', async () => {
    await mirrored(database.store, [record('company', '2', bix, { mergedIds: ['77'] })])
    expect(await imported(header, '77,2026-06-01,a,1,')).toMatchObject({ stored: 1, odd: [] })
    expect(await stored()).toEqual(['2 2026-06-01 a 1'])
  })

  it('of the same file again changes nothing, and of a corrected one only what differs', async () => {
    const rows = [header, '1,2026-06-01,a,1,x', '1,2026-06-02,a,2,y']
    expect(await imported(...rows)).toMatchObject({ stored: 2 })
    expect(await imported(...rows)).toMatchObject({ rows: 2, stored: 0 })
    expect(await imported(header, '1,2026-06-01,a,9,x', '1,2026-06-02,a,2,y')).toMatchObject({ stored: 1 })
    expect(await stored()).toEqual(['1 2026-06-01 a 9', '1 2026-06-02 a 2'])
  })

  it('puts the accounts it names on the list of those to score', async () => {
    await imported(header, 'bix.example,2026-06-01,a,1,')
    expect(await touchedAccounts(database)).toEqual(['2'])
  })

  it('lists the rows that make no sense, with row and value, and drops none in silence', async () => {
    const { odd, stored: kept } = await imported(
      'subscription_id,day,quantity,id',
      'S-1,2026-06-01,1,a',
      'S-1,2026-06-02,1,a',
      'S-9,2026-06-01,1,b',
      'S-1,2025-12-31,1,c',
    )
    expect(odd).toEqual([
      { kind: 'duplicate_id', row: 3, value: 'a' },
      { kind: 'outside_contract', row: 5, value: 'S-1 on 2025-12-31' },
      { kind: 'unknown_account', row: 4, value: 'S-9' },
    ])
    expect(kept).toBe(3)
    expect(countOdd(odd)).toEqual({ duplicate_id: 1, outside_contract: 1, unknown_account: 1 })
  })

  it.each([
    ['a day', '1,30.06.2026,a,1,', 'row 3, column day: "30.06.2026"'],
    ['a day that does not exist', '1,2026-06-31,a,1,', 'row 3, column day: "2026-06-31"'],
    ['a quantity', '1,2026-06-02,a,many,', 'row 3, column quantity: "many"'],
    ['a negative quantity', '1,2026-06-02,a,-1,', 'row 3, column quantity: "-1"'],
    ['an account', ',2026-06-02,a,1,', 'row 3, column account: ""'],
    ['a row with too few values', '1,2026-06-02', 'line 3'],
  ])('refuses the whole file for %s it cannot read, and says where', async (_, line, where) => {
    const path = file(header, '1,2026-06-01,a,1,', line)
    await expect(load(path)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(`${path}, ${where}`),
    })
    expect(await stored()).toEqual([])
  })

  it('says which columns it looked for and which there are', async () => {
    await expect(imported('customer;day;n', '1;2026-06-01;1')).rejects.toMatchObject({
      kind: 'config',
      field: '--columns',
      remedy: expect.stringContaining('customer;day;n'),
    })
  })

  it('reads the columns it is told to', async () => {
    const path = file('kunde,tag,anzahl', '1,2026-06-01,3')
    expect(await load(path, 'account=kunde,day=tag,quantity=anzahl')).toMatchObject({ stored: 1 })
    await expect(load(path, 'account=customer')).rejects.toMatchObject({
      message: '--columns: the file has no column "customer"',
    })
    await expect(load(path, 'who=kunde')).rejects.toMatchObject({
      message: '--columns: "who=kunde" is not understood',
    })
  })

  it('of a file that is not there, or is a folder, is refused', async () => {
    await expect(load(join(folder, 'nothing.csv'))).rejects.toMatchObject({ kind: 'config', field: '--file' })
    await expect(load(folder)).rejects.toMatchObject({ kind: 'config', field: '--file' })
  })

  it('keeps values with quotes, tabs, backslashes and line ends as they are', async () => {
    await imported(header, '1,2026-06-01,"a\tb\\n ""c""",1,')
    const { rows } = await database.owner.query('select metric from usage')
    expect(rows).toEqual([{ metric: 'a\tb\\n "c"' }])
  })

  it('takes a hundred thousand rows', async () => {
    const row = (n: number) => `1,2026-0${(n % 6) + 1}-01,metric ${n % 40},${n},id ${n}`
    const rows = Array.from({ length: 100_000 }, (_, n) => row(n)).join('\n')
    expect(await imported(header, rows)).toEqual({ rows: 100_000, stored: 100_000, accounts: 1, odd: [] })
  })
})
