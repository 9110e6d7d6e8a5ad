import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AlertReceipt, ListedAlert } from '@perennial/shared/alert-request'
import type { Digest } from '../../connector/src/alerts/digest.ts'
import type { AlertReport } from '../../connector/src/alerts/report.ts'
import type { AlertRun } from '../../connector/src/alerts/run-alerts.ts'
import type { TaskReport } from '../../connector/src/alerts/settle-tasks.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { live } from './support/portal-changes.ts'

type Run = AlertRun & { tasks: TaskReport | null }

let journey: Journey

/** Two alerts an owner and week, and a task for each. */
beforeAll(async () => {
  journey = await openJourney({ accounts: 60 })
  const budget = { perOwnerPerWeek: '2', minimumRisk: '0.1', leaveBelow: '0.02', tasks: 'true' }
  for (const [key, value] of Object.entries(budget)) await journey.configure(key, value)
  await journey.run('sync', '--mirror-only')
  await journey.run('import', 'usage', journey.filled.usageFile)
  await journey.run('score')
}, 90_000)
afterAll(() => journey?.end())

const run = (...args: string[]) => journey.run<Run>('alerts', 'run', ...args)
const list = async (...args: string[]) =>
  (await journey.run<{ alerts: ListedAlert[] }>('alerts', 'list', ...args)).alerts
const tasks = async () =>
  (await live(journey.hubspot, 'tasks')).filter(({ properties }) =>
    properties.hs_task_subject?.startsWith('Renewal at risk'),
  )

it('shows what it would raise, and writes nothing', async () => {
  const dry = await run('--dry-run')
  expect(dry).toMatchObject({ dryRun: true, tasks: null })
  expect(dry.raised.length).toBeGreaterThan(0)
  expect(await list('--all')).toEqual([])
  expect(await tasks()).toEqual([])
})

it('raises no more than the owners can take, makes one task for each, and does neither twice', async () => {
  const { raised, promise, tasks: settled } = await run()
  expect(settled).toEqual({ made: raised.length, closed: 0, failed: [] })
  for (const own of Map.groupBy(raised, ({ ownerId }) => ownerId).values())
    expect(own.length).toBeLessThanOrEqual(2)
  const sum = raised.reduce((total, { risk }) => total + risk, 0)
  expect(promise.raised.leaving).toBeCloseTo(sum, 9)
  expect(await tasks()).toHaveLength(raised.length)
  expect(await run()).toMatchObject({ raised: [], woken: [], resolved: [], tasks: null })
  expect(await tasks()).toHaveLength(raised.length)
  expect(await list()).toHaveLength(raised.length)
})

it('silences, judges and closes an alert by the name of its account, and completes its task', async () => {
  const before = await list()
  const [alert] = before
  const { id } = alert!.account
  const who = ['--by', 'Ana Lima']
  const act = (...args: string[]) => journey.run<AlertReceipt>('alerts', ...args, ...who)
  const snooze = ['snooze', id, '--until', '2026-08-15', '--reason', 'On holiday', '--key', 'k-1']
  const receipt = await act(...snooze)
  expect(receipt).toMatchObject({ alert: alert!.id, did: 'snoozed', by: 'Ana Lima' })
  expect(await act(...snooze)).toEqual(receipt)
  expect(await list()).toHaveLength(before.length - 1)
  await act('feedback', alert!.id, '--not-useful', '--note', 'They had signed')
  expect(await act('close', id, '--reason', 'Signed on paper')).toMatchObject({ status: 'resolved' })
  expect(await list('--all')).toHaveLength(before.length)
  expect((await run()).tasks).toMatchObject({ closed: 1, failed: [] })
  const done = (await tasks()).filter(({ properties }) => properties.hs_task_status === 'COMPLETED')
  expect(done).toHaveLength(1)
  expect(done[0]!.properties.hs_task_subject).toContain(alert!.account.name)
  const { total, budget } = await journey.run<AlertReport>('alerts', 'report')
  expect(total).toMatchObject({ notUseful: 1, useful: 0, decided: 0 })
  expect(budget.perOwnerPerWeek).toBe(2)
})

it('writes a digest for each owner', async () => {
  const folder = join(journey.home, 'digests')
  const { digests, files } = await journey.run<{ digests: Digest[]; files: string[] }>(
    ...['alerts', 'digest', '--format', 'html', '--out', folder],
  )
  expect((await readdir(folder)).length).toBe(digests.length)
  const open = await list()
  expect(digests.flatMap(({ lines }) => lines)).toHaveLength(open.length)
  for (const [at, digest] of digests.entries()) {
    const page = await readFile(files[at]!, 'utf8')
    for (const { url } of digest.lines) expect(page).toContain(`href="${url}"`)
  }
})

it.each([
  [['snooze', 'x', '--reason', 'Later'], '--until', 2],
  [['snooze', 'x', '--until', '2026-08-15'], '--reason', 2],
  [['close', 'no such account', '--reason', 'Done'], '--account', 2],
  [['feedback', 'x'], '--useful', 2],
  [['feedback', 'x', '--useful', '--not-useful'], '--useful', 2],
  [['digest', '--format', 'pdf'], '--format', 2],
  [['run', '--as-of', '2026-06-29'], '--as-of', 2],
])('%j is refused, naming %s', async (args, field, expected) => {
  const { code, error } = await journey.attempt('alerts', ...args)
  expect([code, error.kind, error.field]).toEqual([expected, 'config', field])
  expect(error.remedy).not.toBe('')
})
