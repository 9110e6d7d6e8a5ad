import { conclude } from '../../../test/cases/concluded.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, knowPortal, mirrored, record, scope } from '../../../test/small-portal.ts'
import type { Crm, NewTask } from '../crm/crm.ts'
import { followUp, taskAlerts } from './follow-up.ts'

const today = '2026-06-30'
let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [record('company', '1', { name: 'Ada', hubspot_owner_id: 'ana' })])
  await conclude(database, { id: '1', asOf: today, risk: 0.6, arr: 500_000, date: '2026-09-01' })
})
afterEach(() => database.drop())

const tasksAllowed = {
  ...config,
  policy: { ...config.policy, alerts: { ...config.policy.alerts, tasks: true } },
}

/** A CRM that only makes tasks, and remembers which. */
function notingCrm() {
  const made: NewTask[] = []
  const createTasks = async (tasks: NewTask[]) => {
    made.push(...tasks)
    return tasks.map(({ key }) => ({ id: `task of ${key}`, ok: true, updatedAt: '2026-06-30T00:00:00Z' }))
  }
  return { made, crm: { createTasks, completeTasks: async () => [] } as unknown as Crm }
}

it('raises the alerts of the day and freezes the forecasts of the week, once', async () => {
  const first = await followUp(database.store, scope(today), config)
  expect(first.alerts).toEqual({ raised: 1, woken: 0, resolved: 0 })
  expect(first.snapshots).toBeGreaterThan(0)
  const again = await followUp(database.store, scope(today), config)
  expect(again).toEqual({ alerts: { raised: 0, woken: 0, resolved: 0 }, snapshots: 0 })
})

it('asks the CRM for nothing while tasks are not wanted', async () => {
  await followUp(database.store, scope(today), config)
  const { made, crm } = notingCrm()
  expect(await taskAlerts(database.store, crm, scope(today), config)).toBeNull()
  expect(made).toEqual([])
})

it('makes one task an alert where they are wanted, and none again', async () => {
  await followUp(database.store, scope(today), tasksAllowed)
  const { made, crm } = notingCrm()
  expect(await taskAlerts(database.store, crm, scope(today), tasksAllowed)).toMatchObject({ made: 1 })
  expect(await taskAlerts(database.store, crm, scope(today), tasksAllowed)).toBeNull()
  expect(made).toMatchObject([{ companyId: '1', ownerId: 'ana' }])
})
