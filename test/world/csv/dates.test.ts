import { dateColumn } from './dates.ts'
import type { Table } from './table.ts'

const table = (...values: string[]): Table => ({
  file: 'subscriptions.csv',
  rows: values.map((value, at) => ({ number: at + 2, cells: { start: value } })),
})
const read = (...values: string[]) => {
  const column = table(...values)
  return column.rows.map(dateColumn(column, 'start'))
}

describe('dateColumn', () => {
  it.each([
    ['2024-03-04', '2024-03-04T00:00:00.000Z'],
    ['2024-03-04 3:00', '2024-03-04T03:00:00.000Z'],
    ['2024-03-04 03:00:09', '2024-03-04T03:00:09.000Z'],
    ['2024/3/4', '2024-03-04T00:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(read(text)).toEqual([instant])
  })

  it('takes a value above 12 for the day, wherever it stands', () => {
    expect(read('03-04-2024', '', '25-04-2024')).toEqual([
      '2024-04-03T00:00:00.000Z',
      null,
      '2024-04-25T00:00:00.000Z',
    ])
    expect(read('03/04/2024', '04/25/2024 8:30')).toEqual([
      '2024-03-04T00:00:00.000Z',
      '2024-04-25T08:30:00.000Z',
    ])
  })

  it('refuses a column that can be read both ways, naming file, row and value', () => {
    expect(() => read('', '03-04-2024', '05-06-2024')).toThrow(
      'subscriptions.csv row 3: start "03-04-2024" can be read day first or month first',
    )
  })

  it.each([
    [['25-04-2024', '04-25-2024'], 'row 3: start "04-25-2024"'],
    [['2024-04-25', '25-04-2024'], 'row 3: start "25-04-2024"'],
    [['2024-02-30'], 'row 2: start "2024-02-30"'],
    [['2024-01-01', 'soon'], 'row 3: start "soon"'],
    [['45321'], 'row 2: start "45321"'],
  ])('refuses %j', (values, message) => {
    expect(() => read(...values)).toThrow(message)
  })
})
