import { type Column, folded, longTable } from './table.ts'

const columns: Column<number>[] = [
  { head: 'Number', width: 50, cell: number => `no ${number}` },
  { head: 'Twice', width: 50, number: true, cell: number => number * 2 },
]
const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1)

it('shows fifteen rows and folds the others away, unless that saves next to nothing', () => {
  expect(folded(numbers(18)).map(rows => rows.length)).toEqual([18, 0])
  expect(folded(numbers(19)).map(rows => rows.length)).toEqual([15, 4])
})

it('says what it is a table of, heads its columns and rows, and sums up', () => {
  const { text } = longTable({
    caption: 'Numbers',
    columns,
    rows: numbers(40),
    feet: [{ label: 'All 40', at: 1, value: 'many' }],
    one: 'number',
    many: 'numbers',
  })
  expect(text).toContain('<caption>Numbers</caption>')
  expect(text).toContain('<caption>Numbers, continued</caption>')
  expect(text.match(/scope="col"/g)).toHaveLength(4)
  expect(text.match(/scope="row"/g)).toHaveLength(41)
  expect(text).toContain('<summary>Show the other 25\u00a0numbers</summary>')
  expect(text).toContain('<td data-label="Twice" class="number"><div>80</div></td>')
})
