import { feedback, resolved, snoozed, woken } from '../../../../test/cases/alerts.ts'
import type { AlertEvent } from './alert-event.ts'
import { alertState } from './alert-state.ts'

it.each<[string, AlertEvent[], object]>([
  ['open as raised', [], { status: 'open', snooze: null, resolved: null, task: null }],
  [
    'snoozed',
    [snoozed('2026-07-01', '2026-07-20')],
    { status: 'snoozed', snooze: { until: '2026-07-20', on: '2026-07-01', by: 'Ana' } },
  ],
  [
    'snoozed anew: the last word counts',
    [snoozed('2026-07-01', '2026-07-20'), snoozed('2026-07-02', '2026-07-10')],
    { snooze: { until: '2026-07-10' } },
  ],
  [
    'open once woken',
    [snoozed('2026-07-01', '2026-07-20'), woken('2026-07-20')],
    { status: 'open', snooze: null },
  ],
  [
    'over, while snoozed too',
    [snoozed('2026-07-01', '2026-07-20'), resolved('2026-07-05', 'renewed')],
    { status: 'resolved', snooze: null, resolved: { on: '2026-07-05', because: 'renewed' } },
  ],
  [
    'over for good: what comes later does not open it',
    [resolved('2026-07-05'), woken('2026-07-06'), resolved('2026-07-07', 'renewed'), feedback('Bo', true)],
    { status: 'resolved', resolved: { on: '2026-07-05', because: 'closed' }, useful: 1 },
  ],
])('is %s', (_, events, state) => {
  expect(alertState(events)).toMatchObject(state)
})

it('counts the last word of each person', () => {
  const words = [feedback('Ana', true), feedback('Bo', true), feedback('Ana', false)]
  expect(alertState(words)).toMatchObject({ useful: 1, notUseful: 1 })
})

it('has a task from the day it was asked for until it is closed, also after its end', () => {
  const base = { on: '2026-07-01', by: null, reason: '', at: '2026-07-01T00:00:00.000Z' }
  const asked: AlertEvent = { what: 'task_asked', ...base, detail: { due: '2026-07-08' } }
  const made: AlertEvent = { what: 'task_made', ...base, detail: { taskId: '77' } }
  const closed: AlertEvent = { what: 'task_closed', ...base, detail: { found: true } }
  const taskAfter = (...events: AlertEvent[]) => alertState(events).task
  expect(taskAfter(asked)).toEqual({ due: '2026-07-08', id: null })
  expect(taskAfter(asked, made, resolved('2026-07-05'))).toEqual({ due: '2026-07-08', id: '77' })
  expect(taskAfter(asked, made, resolved('2026-07-05'), closed)).toBeNull()
  expect(alertState([asked, made, closed]).taskAsked).toBe(true)
})
