import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../Table.tsx'
import type { NumberWords } from './numbers.ts'
import type { Plot } from './plot.ts'

/** The chart's numbers, one row a category. A number the data does not have is said to be missing. */
export const ChartTable = ({ plot, words }: { plot: Plot; words: NumberWords }) => (
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader>{plot.categoryTitle}</TableHeader>
        {plot.series.map(({ name }) => (
          <TableHeader key={name} align="right">
            {name}
          </TableHeader>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {plot.categories.map(({ label }, index) => (
        <TableRow key={label}>
          <TableCell>{label}</TableCell>
          {plot.series.map(({ name, values }) => (
            <TableCell key={name} align="right">
              {numberOr(values[index] ?? null, words)}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
)

const numberOr = (value: number | null, words: NumberWords) =>
  value === null ? 'no value' : words.full(value)
