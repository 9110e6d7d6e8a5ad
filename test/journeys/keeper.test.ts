import { readFile, writeFile } from 'node:fs/promises'
import { setInterval as every } from 'node:timers/promises'
import type { KeeperReport } from '../../connector/src/keeper/keeper-report.ts'
import type { UnaskedReport } from '../../connector/src/keeper/unasked.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { killAt, table } from './support/moments.ts'
import { live } from './support/portal-changes.ts'

/*
 * The keeper of renewal deals through the command line. However often it is killed or loses an answer, each renewal gets one deal.
 */

let journey: Journey
beforeAll(async () => {
  journey = await openJourney({ accounts: 60 })
  await journey.run('sync')
}, 60_000)
afterAll(() => journey?.end())
afterEach(() => journey.hubspot.clearFaults())

const listed = (days: number) => journey.run<KeeperReport>('forecast', 'deals', '--within', String(days))
const opening = (days: number) => ['forecast', 'deals', '--yes', '--within', String(days)]
const nameOf = ({ name, renewalDate }: KeeperReport['opened'][number]) => `${name} renewal ${renewalDate}`

/** The names of deals in the portal that are named like those the keeper opens. */
const kept = async () =>
  (await live(journey.hubspot, 'deals'))
    .flatMap(({ properties }) => properties.dealname ?? [])
    .filter(name => / renewal \d{4}-\d{2}-\d{2}$/.test(name))
    .sort()

/** Resolves once it holds; asks again and again. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for await (const _ of every(20)) if (await holds()) return
}

it('only lists them unless it is told to open them', async () => {
  await journey.hubspot.resetCalls()
  const report = await listed(60)
  expect(report).toMatchObject({ dryRun: true, failed: [], pipeline: { id: 'renewals' } })
  expect(report.opened.length).toBeGreaterThan(0)
  expect(report.alreadyOpen).toBeGreaterThan(0)
  expect(await journey.run<KeeperReport>(...opening(60), '--dry-run')).toEqual(report)
  expect((await journey.hubspot.calls()).write).toBe(0)
})

it('an answer that is lost is reported, and the next run finds what was made', async () => {
  const wanted = (await listed(60)).opened
  await journey.hubspot.fault('lost-answer', { match: '/deals/batch/create' })
  const lost = await journey.attempt<KeeperReport>(...opening(60))
  expect(lost.code).toBe(1)
  expect(lost.result.failed.map(({ category, retry }) => [category, retry])).toEqual(
    wanted.map(() => ['ANSWER_LOST', true]),
  )
  expect(await kept()).toEqual(wanted.map(nameOf).sort())
  const again = await journey.run<KeeperReport>(...opening(60))
  expect(again.opened.map(nameOf)).toEqual(wanted.map(nameOf))
  expect(again.opened[0]!.url).toContain(`/record/0-3/${again.opened[0]!.deal}`)
  expect(await kept()).toEqual(wanted.map(nameOf).sort())
})

it('killed before and while it sends, it goes on and opens each once', async () => {
  const before = await kept()
  const wanted = (await listed(240)).opened
  expect(wanted.length).toBeGreaterThan(1)
  await killAt(journey, opening(240), table('keeper_deal'))
  expect(await kept()).toEqual(before)

  await journey.hubspot.fault('slow-answer', { match: '/deals/batch/create', ms: 300 })
  const running = journey.start(...opening(240))
  await until(async () => (await journey.hubspot.faults())[0]!.fired > 0)
  await running.kill()
  await until(async () => (await kept()).length > before.length)
  await journey.hubspot.clearFaults()

  const { opened } = await journey.run<KeeperReport>(...opening(240))
  expect(opened.map(nameOf)).toEqual(wanted.map(nameOf))
  expect(await kept()).toEqual([...before, ...wanted.map(nameOf)].sort())
})

it('what it has opened are renewal deals of those customers at the next sync, and nothing is missing', async () => {
  const before = await listed(240)
  expect(before.opened).toEqual([])
  await journey.run('sync')
  const after = await listed(240)
  expect(after).toEqual({ ...before, alreadyOpen: after.alreadyOpen })
  const database = await journey.database()
  await database.rows('truncate keeper_deal')
  expect(await listed(240)).toEqual(after)
})

it('opens none beside a deal that was made since the last sync', async () => {
  const far = (await listed(364)).opened[0]!
  const [id] = await journey.hubspot.create('deals', [
    { properties: { dealname: 'By hand', pipeline: 'renewals', dealstage: 'renewal_upcoming' } },
  ])
  await journey.hubspot.link([
    {
      from: { objectType: 'deals', id: id! },
      to: { objectType: 'companies', id: far.account },
      typeId: 5,
    },
  ])
  const report = await listed(364)
  expect(report.opened.map(({ account }) => account)).not.toContain(far.account)
  expect(report.without).toContainEqual({
    account: far.account,
    name: far.name,
    why: expect.stringContaining('perennial sync'),
  })
})

it('lists the renewals that are due, with who was asked about them', async () => {
  const { rows, unasked, notKnown } = await journey.run<UnaskedReport>(
    'forecast',
    'unasked',
    '--within',
    '120',
  )
  const asked = rows.filter(row => row.asked === 'yes')
  expect(rows.length).toBe(unasked + notKnown + asked.length)
  expect(asked.length).toBeGreaterThan(0)
  for (const { first, since, url } of asked) {
    expect(first!.on >= since).toBe(true)
    expect(first!.url ?? url).toContain('/record/')
  }
  expect(rows.map(row => row.asked)).toEqual(
    rows.map(row => row.asked).toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)),
  )
})

const rank = ['no', 'not_known', 'yes']

it('refuses where no pipeline is for renewals, and names what to set', async () => {
  const file = journey.environment.PERENNIAL_CONFIG!
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replaceAll(/purpose: renewal$/gm, 'purpose: by_type'))
  const { code, error } = await journey.attempt('forecast', 'deals')
  await writeFile(file, text)
  expect(code).toBe(1)
  expect(error).toMatchObject({
    kind: 'config',
    field: 'mapping.deal.pipelines',
    remedy: expect.stringContaining('renewals (Renewals)'),
  })
})
