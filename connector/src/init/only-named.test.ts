import { escalatedFlag, leftFlag, onlyNamed, ticketDueDay } from './only-named.ts'
import { type Defined, define } from './small-room.ts'

const flag = (name: string, label: string): Defined => [name, label, 'bool']

it.each<[string, Parameters<typeof onlyNamed>[1], Defined[], string | null]>([
  ['by its label', escalatedFlag, [flag('x1', 'Eskaliert'), flag('vip', 'VIP')], 'x1'],
  ['by its name', escalatedFlag, [flag('escalation_flag', 'Flag')], 'escalation_flag'],
  ['not of another type', escalatedFlag, [['escalated_to', 'Escalated to', 'string']], null],
  ['not one of several', escalatedFlag, [flag('a', 'Escalated'), flag('b', 'Escalation expected')], null],
  ['not one of the CRM’s own', ticketDueDay, [['hs_due', 'Due date', 'datetime']], null],
  [
    'a due day',
    ticketDueDay,
    [
      ['solve_by', 'Solve by', 'date'],
      ['opened', 'Opened', 'date'],
    ],
    'solve_by',
  ],
  ['who has left', leftFlag, [flag('gone', 'No longer with company'), flag('active', 'Active')], 'gone'],
])('%s', (_, wanted, defined, name) => {
  expect(onlyNamed(defined.map(define), wanted)).toBe(name)
})

it('is nothing in a portal that was not described', () => {
  expect(onlyNamed(undefined, escalatedFlag)).toBeNull()
})
