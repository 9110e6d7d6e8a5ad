import type { Outcome } from '../../record.ts'
import type { NewTask } from '../crm.ts'
import { asHtml } from './as-html.ts'
import { association, type NewRecord } from './create.ts'
import { instantOn } from './instants.ts'
import { createOnce, referenceOf } from './keyed.ts'
import type { Portal } from './portal.ts'
import { write } from './write.ts'

const taskToCompany = 192
const dueHour = 9

/** Tasks due at nine in the morning of their day, in the portal's time zone. */
export const createTasks = (portal: Portal, tasks: NewTask[], timeZone: string): Promise<Outcome[]> =>
  createOnce(portal, { kind: 'task', text: 'hs_task_body' }, tasks, task => taskFrom(task, timeZone))

// https://developers.hubspot.com/docs/api-reference/latest/crm/activities/tasks/guide
const taskFrom = (task: NewTask, timeZone: string): NewRecord => ({
  on: task.companyId,
  properties: {
    hs_timestamp: instantOn(task.due, dueHour, timeZone),
    hs_task_subject: task.title,
    hs_task_body: `${asHtml(task.body)}<br><br>${referenceOf(task.key)}`,
    hs_task_status: 'NOT_STARTED',
    hs_task_priority: task.priority.toUpperCase(),
    hs_task_type: 'TODO',
    ...(task.ownerId !== null && { hubspot_owner_id: task.ownerId }),
  },
  associations: [association(task.companyId, taskToCompany)],
})

/** One that is completed already stays so. */
export async function completeTasks(portal: Portal, ids: string[]): Promise<Outcome[]> {
  const distinct = [...new Set(ids)]
  const patches = distinct.map(id => ({ id, properties: { hs_task_status: 'COMPLETED' } }))
  const outcomes = await write(portal, 'task', patches, 'write')
  return ids.map(id => outcomes[distinct.indexOf(id)]!)
}
