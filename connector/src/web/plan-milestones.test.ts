import { viewOf } from '../../../test/cases/account-view.ts'
import { planMilestones } from './plan-milestones.ts'

it('says of each milestone how late it is, in order of their days', () => {
  const milestones = [
    { name: 'Review', due: null, done: null },
    { name: 'Roll-out', due: '2026-09-01', done: null },
    { name: 'Go-live', due: '2026-06-20', done: null },
    { name: 'Training', due: '2026-05-01', done: '2026-05-04' },
    { name: 'Kick-off', due: '2026-04-01', done: '2026-03-30' },
  ]
  const view = viewOf({ asOf: '2026-06-30', account: { id: '1', milestones } })
  expect(planMilestones(view).map(({ name, daysLate }) => [name, daysLate])).toEqual([
    ['Kick-off', 0],
    ['Training', 3],
    ['Go-live', 10],
    ['Roll-out', null],
    ['Review', null],
  ])
})
