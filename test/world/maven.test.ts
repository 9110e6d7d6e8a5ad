import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Collected } from './collected.ts'
import { mavenFiles } from './maven/read-rows.ts'
import { type Maven, maven } from './maven.ts'
import { refusedValues } from './refused-values.ts'

const source = resolve(import.meta.dirname, '../../../shared/data/maven-crm')
const present = existsSync(source)
if (!present) console.warn('skipped: ../shared/data/maven-crm is not here')

const made: string[] = []
afterAll(() => Promise.all(made.map(dir => rm(dir, { recursive: true }))))

/** The source folder with one text of one file replaced. */
async function spoiled(name: string, before: string, after: string): Promise<Maven> {
  const dir = await mkdtemp(join(tmpdir(), 'maven-'))
  made.push(dir)
  await Promise.all(mavenFiles.map(file => copyFile(join(source, file), join(dir, file))))
  const text = await readFile(join(source, name), 'utf8')
  expect(text).toContain(before)
  await writeFile(join(dir, name), text.replace(before, after))
  return maven(dir)
}

;(present ? describe : describe.skip)('Maven', () => {
  let contents: Maven
  let portal: Collected
  beforeAll(async () => {
    contents = await maven(source)
    portal = new Collected(contents.lines())
  })

  it('becomes companies, owners and deals, every link between records there are', () => {
    expect(portal.all('companies')).toHaveLength(85)
    expect(portal.all('deals')).toHaveLength(8_800)
    expect(portal.lines.filter(({ line }) => line === 'owner')).toHaveLength(35)
    for (const { from, to } of portal.links())
      expect(portal.record(from.objectType, from.id) && portal.record(to.objectType, to.id)).toBeDefined()
    expect([...contents.usage()]).toEqual([])
  })

  it('puts 15 subsidiaries under their parents and leaves deals without an account alone', () => {
    const parents = portal.links().filter(({ typeId }) => typeId === 13)
    expect(parents).toHaveLength(15)
    const named = ({ id }: { id: string }) => portal.record('companies', id)!.properties.name
    expect(parents.map(({ from, to }) => `${named(to)} of ${named(from)}`)).toContain(
      'Bluth Company of Acme Corporation',
    )
    expect(portal.links().filter(({ typeId }) => typeId === 5)).toHaveLength(8_800 - 1_425)
  })

  it('keeps stage, money and dates', () => {
    const stages = Map.groupBy(portal.all('deals'), ({ properties }) => properties.dealstage!)
    expect(Object.fromEntries([...stages].map(([stage, { length }]) => [stage, length]))).toEqual({
      prospecting: 500,
      engaging: 1_589,
      closedwon: 4_238,
      closedlost: 2_473,
    })
    const first = portal.all('deals').find(({ properties }) => properties.opportunity_id === '1C1I7A6R')!
    expect(first.properties).toMatchObject({
      amount: '1054',
      product: 'GTX Plus Basic',
      sales_price: '1096',
      engage_date: '2016-10-20',
      closedate: '2017-03-01T00:00:00.000Z',
      sales_manager: 'Dustin Brinkmann',
    })
    expect(first.history!.dealstage!.map(({ value }) => value)).toEqual(['closedwon', 'engaging'])
  })

  it('ends with its last date', () => {
    expect(contents.asOf).toBe('2017-12-31')
  })

  it('counts odd rows by kind, with samples, and imports them as found', () => {
    expect(Object.fromEntries(contents.oddRows.map(({ kind, count }) => [kind, count]))).toEqual({
      misspelt_word: 13,
      unknown_product: 1_480,
      deal_without_account: 1_425,
      deal_without_engage_date: 500,
      agent_without_deals: 5,
      orphan: 0,
      closed_before_engaged: 0,
    })
    expect(contents.oddRows[1]!.samples[0]).toEqual({
      file: 'sales_pipeline.csv',
      row: 3,
      text: 'Z063OYW0: GTXPro',
    })
    const sectors = portal.all('companies').map(({ properties }) => properties.sector)
    expect(sectors.filter(sector => sector === 'technolgy')).toHaveLength(12)
  })

  it('holds only values HubSpot would store', () => {
    expect(refusedValues(contents.lines())).toEqual([])
  })

  it('lists a row that names nobody, and still imports it', async () => {
    const { oddRows, lines } = await spoiled('sales_pipeline.csv', ',Cancity,', ',Nowhere Inc,')
    const orphans = oddRows.find(({ kind }) => kind === 'orphan')!
    expect(orphans).toMatchObject({ count: 1, samples: [{ row: 2, text: 'account Nowhere Inc' }] })
    expect(new Collected(lines()).all('deals')).toHaveLength(8_800)
  })

  it.each([
    ['2016-10-20', '20 Oct 2016', 'sales_pipeline.csv row 2: engage_date "20 Oct 2016"'],
    [',Won,', ',Maybe,', 'sales_pipeline.csv row 2: deal_stage "Maybe"'],
    ['1C1I7A6R', '1c-7', 'sales_pipeline.csv row 2: opportunity_id "1c-7"'],
  ])('refuses %s written as %s, naming file, row and value', async (before, after, message) => {
    await expect(spoiled('sales_pipeline.csv', before, after)).rejects.toThrow(message)
  })
})
