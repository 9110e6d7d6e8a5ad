import { milestonesOf } from './milestones.ts'
import { type Defined, define, smallRoom } from './small-room.ts'

const date = (name: string, label: string): Defined => [name, label, 'date']

/** Companies that have these properties filled. */
const found = (properties: Defined[], filled: string[]) => {
  const values = Object.fromEntries(filled.map(name => [name, '2026-05-01']))
  const { companies } = smallRoom({ companies: { 1: values, 2: {} } })
  return milestonesOf({ definitions: properties.map(define), records: companies })
}

it.each([
  [
    'a planned and a reached day of one thing',
    [date('gl_target', 'Go-live target date'), date('gl_actual', 'Go-live actual date')],
    { 'go live': { due: 'gl_target', done: 'gl_actual' } },
  ],
  [
    'German labels',
    [date('s_soll', 'Schulung geplant am'), date('s_ist', 'Schulung abgeschlossen am')],
    { schulung: { due: 's_soll', done: 's_ist' } },
  ],
  ['a planned day alone', [date('gl_target', 'Go-live target date')], {}],
  ['days of different things', [date('a', 'Go-live target'), date('b', 'Training completed')], {}],
  [
    'two planned days, of which either may be meant',
    [date('a', 'Go-live target'), date('b', 'Go-live due date'), date('c', 'Go-live actual')],
    {},
  ],
  ['a thing without a name', [date('a', 'Target date'), date('b', 'Actual date')], {}],
])('%s', (_, properties, milestones) => {
  expect(
    found(
      properties,
      properties.map(([name]) => name),
    ),
  ).toEqual(milestones)
})

it('does not name what nobody fills', () => {
  const pair = [date('gl_target', 'Go-live target'), date('gl_actual', 'Go-live actual')]
  expect(found(pair, ['gl_target'])).toEqual({})
})
