import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Collected } from './collected.ts'
import { type RavenStack, ravenstack } from './ravenstack.ts'

const source = resolve(import.meta.dirname, '../../../shared/data/ravenstack')
const present = existsSync(source)
if (!present) console.warn('skipped: ../shared/data/ravenstack is not here')

/** The source folder with one file replaced. */
async function withFile(name: string, replace: (original: string) => Promise<string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'ravenstack-'))
  const files = (await readdir(source)).filter(file => file.endsWith('.csv'))
  await Promise.all(files.map(file => copyFile(join(source, file), join(dir, file))))
  await writeFile(join(dir, name), await replace(join(source, name)))
  return dir
}

const made: string[] = []
afterAll(() => Promise.all(made.map(dir => rm(dir, { recursive: true }))))

async function replaced(name: string, replace: (original: string) => Promise<string>) {
  const dir = await withFile(name, replace)
  made.push(dir)
  return ravenstack(dir)
}

const variant = (name: string) => () => readFile(join(source, 'variants', name), 'utf8')

;(present ? describe : describe.skip)('RavenStack', () => {
  let original: RavenStack
  beforeAll(async () => {
    original = await ravenstack(source)
  })

  it('becomes companies, deals, tickets and answers', async () => {
    const portal = new Collected(original.lines())
    expect(portal.all('companies')).toHaveLength(500)
    expect(portal.all('deals')).toHaveLength(5_000)
    expect(portal.all('tickets')).toHaveLength(2_000)
    expect(portal.all('feedback_submissions')).toHaveLength(1_175)
    for (const { from, to } of portal.links()) {
      expect(portal.record(from.objectType, from.id) && portal.record(to.objectType, to.id)).toBeDefined()
    }
  })

  it('keeps the money and the ends of the subscriptions', async () => {
    const deals = new Collected(original.lines()).all('deals')
    const ended = deals.filter(({ properties }) => properties.contract_end_date)
    expect(ended).toHaveLength(486)
    expect(ended.every(({ properties }) => properties.churn_flag === 'true')).toBe(true)
    const trials = deals.filter(({ properties }) => properties.is_trial === 'true')
    expect(trials).toHaveLength(778)
    expect(trials.every(({ properties }) => properties.amount === '0')).toBe(true)
    const first = deals.find(({ properties }) => properties.subscription_id === 'S-8cec59')!
    expect(first.properties).toMatchObject({
      amount: '33432',
      contract_start_date: '2023-12-23',
      contract_end_date: '2024-04-12',
      contract_term_months: '1',
      auto_renewal: 'true',
      seats: '14',
    })
  })

  it('ends with its last date', async () => {
    expect(original.asOf).toBe('2024-12-31')
  })

  it('counts odd rows by kind, with samples', async () => {
    const { oddRows, leftOut } = original
    expect(Object.fromEntries(oddRows.map(({ kind, count }) => [kind, count]))).toEqual({
      usage_outside_subscription: 19_432,
      duplicate_usage_id: 21,
      ticket_before_signup: 1_077,
      subscription_before_signup: 0,
      subscription_ends_before_start: 0,
      orphan: 0,
      churn_flag_without_event: 35,
      churn_event_without_flag: 277,
    })
    expect(oddRows[2]!.samples[0]).toEqual({
      file: 'ravenstack_support_tickets.csv',
      row: 2,
      text: 'T-0024de on 2023-07-27, account A-712f1c signed up on 2023-12-16',
    })
    expect(leftOut).toEqual([expect.objectContaining({ file: 'ravenstack_churn_events.csv', rows: 600 })])
  })

  it('lists a row that names nobody, and still imports it', async () => {
    const world = await replaced('ravenstack_support_tickets.csv', async file =>
      (await readFile(file, 'utf8')).replace('A-712f1c', 'A-ffffff'),
    )
    const orphans = world.oddRows.find(({ kind }) => kind === 'orphan')!
    expect(orphans).toMatchObject({ count: 1, samples: [{ row: 2, text: 'account A-ffffff' }] })
    expect(new Collected(world.lines()).all('tickets')).toHaveLength(2_000)
  })

  it.each([
    ['ravenstack_subscriptions.csv', 'subscriptions_ddmmyyyy.csv'],
    ['ravenstack_support_tickets.csv', 'support_tickets_excel_resaved.csv'],
  ])('reads %s the same when a spreadsheet saved it as %s', async (name, saved) => {
    const resaved = await replaced(name, variant(saved))
    expect([...resaved.lines()]).toEqual([...original.lines()])
    expect(resaved.oddRows).toEqual(original.oddRows)
  })

  it('refuses a value it cannot read, naming file, row and value', async () => {
    const spoiled = replaced('ravenstack_subscriptions.csv', async file =>
      (await readFile(file, 'utf8')).replace('2023-12-23', '23 Dec 2023'),
    )
    await expect(spoiled).rejects.toThrow('ravenstack_subscriptions.csv row 2: start_date "23 Dec 2023"')
  })

  it('says what is missing when the folder is another one', async () => {
    await expect(ravenstack(tmpdir())).rejects.toMatchObject({ kind: 'config', field: '--data' })
  })
})
