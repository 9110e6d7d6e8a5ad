import type { AlertBudget } from '@perennial/shared/risk/alerts/alert-budget'
import { conclude } from '../../../test/cases/concluded.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, knowPortal, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import type { NewTask } from '../crm/crm.ts'
import type { Outcome } from '../record.ts'
import { closeAlert } from './close-alert.ts'
import { listedAlerts } from './listed.ts'
import { runAlerts } from './run-alerts.ts'
import { settleTasks, tasksDue } from './settle-tasks.ts'

const today = '2026-06-30'

/** A CRM that keeps tasks as the port says: one a key, whatever is asked. */
class TaskCrm {
  readonly tasks = new Map<string, NewTask & { id: string; done: boolean }>()
  /** What becomes of the next answer: it is lost after the work was done, or refused. */
  next: 'lost' | 'refused' | null = null
  completed = 0

  createTasks = async (wanted: NewTask[]): Promise<Outcome[]> => {
    const fate = this.#take()
    if (fate === 'refused') return wanted.map(one => refusal(one.companyId, 'VALIDATION_ERROR', false))
    const made = wanted.map(one => this.#make(one))
    if (fate === 'lost') return wanted.map(one => refusal(one.companyId, 'ANSWER_LOST', true))
    return made.map(({ id }) => ({ id, ok: true, updatedAt: '2026-06-30T08:00:00.000Z' }))
  }

  completeTasks = async (ids: string[]): Promise<Outcome[]> =>
    ids.map(id => {
      const task = [...this.tasks.values()].find(one => one.id === id)
      if (task === undefined) return refusal(id, 'OBJECT_NOT_FOUND', false)
      task.done = true
      this.completed += 1
      return { id, ok: true, updatedAt: '2026-06-30T08:00:00.000Z' }
    })

  #take() {
    const fate = this.next
    this.next = null
    return fate
  }

  #make(one: NewTask) {
    const task = this.tasks.get(one.key) ?? { ...one, id: `t${this.tasks.size + 1}`, done: false }
    this.tasks.set(one.key, task)
    return task
  }
}

const refusal = (id: string, category: string, retry: boolean): Outcome => ({
  id,
  ok: false,
  category,
  message: 'no',
  correlationId: null,
  retry,
})

let database: FreshDatabase
let crm: TaskCrm
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [record('company', '1', { name: 'Ada', hubspot_owner_id: '7' })])
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner.query(
    'truncate alert, alert_event, alert_promise, account_score, measure_reading, projection',
  )
  crm = new TaskCrm()
  await conclude(database, {
    id: '1',
    asOf: today,
    risk: 0.6,
    arr: 1_240_000,
    date: '2026-09-30',
    noticeDate: '2026-07-03',
    autoRenews: true,
    readings: { usage_trend: 20, csm_sentiment: 0 },
  })
})

const deskOn = (asOf: string, budget: Partial<AlertBudget> = {}) => ({
  scope: scope(asOf),
  config: {
    ...config,
    policy: { ...config.policy, alerts: { ...config.policy.alerts, tasks: true, ...budget } },
  },
})
const run = (asOf = today, budget: Partial<AlertBudget> = {}) =>
  database.store.portal(portalId, tx => runAlerts(tx, deskOn(asOf, budget)))
const settle = (asOf = today, budget: Partial<AlertBudget> = {}) =>
  settleTasks(database.store, crm, deskOn(asOf, budget))
const isDue = (asOf = today, budget: Partial<AlertBudget> = {}) =>
  database.store.portal(portalId, tx => tasksDue(tx, deskOn(asOf, budget)))
const alert = async (asOf = today) =>
  (
    await database.store.portal(portalId, tx =>
      listedAlerts(tx, deskOn(asOf), { ownerId: null, all: true, visible: null }),
    )
  )[0]!
const close = async () => {
  const { id } = await alert()
  await database.store.portal(portalId, tx =>
    closeAlert(tx, deskOn(today), { alertId: id, by: 'Ana', request: { reason: 'Signed' } }),
  )
}

it('is one task an alert, on the owner, due before the notice date, told without sentiment or risk', async () => {
  await run()
  expect(await settle()).toEqual({ made: 1, closed: 0, failed: [] })
  expect(await settle()).toEqual({ made: 0, closed: 0, failed: [] })
  const { id, task } = await alert()
  expect([...crm.tasks.values()]).toEqual([
    {
      ...{ id: 't1', key: id, companyId: '1', ownerId: '7', done: false },
      title: 'Renewal at risk: Ada, decided by 2026-07-03',
      body: [
        'The renewal of Ada is at risk. Please act by 2026-07-02.',
        'Renewal date: 2026-09-30',
        'Notice date: 2026-07-03',
        'ARR: EUR 12,400.00',
        'Why:',
        '- usage_trend reads 20',
        'Perennial completes this task when the alert is over.',
      ].join('\n'),
      due: '2026-07-02',
      priority: 'high',
    },
  ])
  expect(task).toEqual({ due: '2026-07-02', id: 't1' })
})

it('is made only where the portal asked for it', async () => {
  await run(today, { tasks: false })
  expect(await isDue(today, { tasks: false })).toBe(false)
  expect(await settle(today, { tasks: false })).toEqual({ made: 0, closed: 0, failed: [] })
  expect(crm.tasks.size).toBe(0)
})

it('is not made twice when the answer is lost, or Perennial is killed after the call', async () => {
  await run()
  crm.next = 'lost'
  expect(await settle()).toMatchObject({ made: 0, failed: [{ category: 'ANSWER_LOST' }] })
  expect(await isDue()).toBe(true)
  expect(await settle('2026-07-01')).toMatchObject({ made: 1, failed: [] })
  expect(crm.tasks.size).toBe(1)
  await database.owner.query(`delete from alert_event where what = 'task_made'`)
  expect(await settle('2026-07-01')).toMatchObject({ made: 1 })
  expect(crm.tasks.size).toBe(1)
})

it('is told when it is refused, and tried again', async () => {
  await run()
  crm.next = 'refused'
  expect(await settle()).toMatchObject({ made: 0, failed: [{ category: 'VALIDATION_ERROR', message: 'no' }] })
  expect(await settle()).toMatchObject({ made: 1 })
})

it('is closed once, when the alert is over', async () => {
  await run()
  await settle()
  await close()
  expect(await settle()).toEqual({ made: 0, closed: 1, failed: [] })
  expect([...crm.tasks.values()]).toMatchObject([{ done: true }])
  expect(await isDue()).toBe(false)
  await settle()
  expect(crm.completed).toBe(1)
})

it('is closed too when its answer was lost before the alert was over', async () => {
  await run()
  crm.next = 'lost'
  await settle()
  await close()
  expect(await settle()).toEqual({ made: 1, closed: 1, failed: [] })
  expect([...crm.tasks.values()]).toMatchObject([{ done: true }])
})

it('is let go when a person has deleted it', async () => {
  await run()
  await settle()
  crm.tasks.clear()
  await close()
  expect(await settle()).toEqual({ made: 0, closed: 1, failed: [] })
  expect(await isDue()).toBe(false)
})

it('holds further alerts about the account back while it is open', async () => {
  await run()
  await settle()
  await close()
  await conclude(database, { id: '1', asOf: '2026-08-30' })
  expect(await run('2026-08-30')).toMatchObject({ raised: [], held: { play: 1 } })
  await settle('2026-08-30')
  expect((await run('2026-08-31')).raised).toHaveLength(1)
})
