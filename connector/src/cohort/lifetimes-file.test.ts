import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LifetimeColumns, readLifetimes } from './lifetimes-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-lifetimes-'))
const path = join(folder, 'lifetimes.csv')
afterAll(() => rm(folder, { recursive: true }))

const plain: LifetimeColumns = { time: 'days', event: 'left', eventValue: null, group: null, entry: null }

const read = (columns: Partial<LifetimeColumns>, ...lines: string[]) => {
  writeFileSync(path, ['days,left,plan,since', ...lines].join('\n'))
  return readLifetimes(path, { ...plain, ...columns })
}

describe('a file of lifetimes', () => {
  it.each([
    ['1', '0'],
    ['true', 'FALSE'],
    ['True', '0'],
  ])('says with %s that a customer left and with %s that one is there', async (left, there) => {
    const { groups, warnings } = await read({}, `12,${left},,`, `30.5,${there},,`)
    expect(warnings).toEqual([])
    expect([...groups]).toEqual([
      [
        'all',
        [
          { time: 12, event: true, entry: null },
          { time: 30.5, event: false, entry: null },
        ],
      ],
    ])
  })

  it('may say it with a value of its own, and is told when no row has it', async () => {
    const rows = ['12,Yes,,', '30,No,,']
    const { groups } = await read({ eventValue: 'Yes' }, ...rows)
    expect(groups.get('all')!.map(({ event }) => event)).toEqual([true, false])
    expect((await read({ eventValue: 'yes' }, ...rows)).warnings).toEqual([
      'no row has left=yes, so nobody counts as gone; found: Yes, No',
    ])
  })

  it('is grouped, in the order of the groups, with late entries', async () => {
    const { groups } = await read({ group: 'plan', entry: 'since' }, '9,1,plan 10,0', '8,1,plan 2,3')
    expect([...groups]).toEqual([
      ['plan 2', [{ time: 8, event: true, entry: 3 }]],
      ['plan 10', [{ time: 9, event: true, entry: 0 }]],
    ])
  })

  it.each([
    ['an empty time', {}, ',1,,', 'line 3, column days: "" is empty'],
    ['an empty event', {}, '5,,,', 'line 3, column left: "" is empty'],
    ['an empty group', { group: 'plan' }, '5,1,,', 'line 3, column plan: "" is empty'],
    ['an empty entry', { entry: 'since' }, '5,1,a,', 'line 3, column since: "" is empty'],
    ['a word for a time', {}, 'soon,1,,', 'line 3, column days: "soon" is not a length of time'],
    ['a time below 0', {}, '-5,1,,', 'line 3, column days: "-5" is not a length of time'],
    ['an unknown event', {}, '5,2,,', 'line 3, column left: "2" is neither 1, 0, true nor false'],
    [
      'an entry after the time',
      { entry: 'since' },
      '5,1,a,5',
      'line 3, column since: "5" is not before its time, 5',
    ],
  ])('with %s is refused by line, column and value', async (_, columns, row, message) => {
    await expect(read(columns, '1,1,a,0', row)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(message),
      field: expect.not.stringMatching(/^--/),
    })
  })

  it.each([
    ['--time', { time: 'weeks' }],
    ['--event', { event: 'weeks' }],
    ['--group', { group: 'weeks' }],
    ['--entry', { entry: 'weeks' }],
  ])('without the column of %s is wrong use', async (field, columns) => {
    await expect(read(columns, '1,1,a,0')).rejects.toMatchObject({
      field,
      message: expect.stringContaining('"weeks"'),
      remedy: expect.stringContaining('days, left, plan, since'),
    })
  })
})
