import type { NumberWords } from './numbers.ts'
import type { Plot } from './plot.ts'

const listed = (names: string[]) => new Intl.ListFormat('en').format(names)

/** What one category says, in words: "Jan 2026: Healthy 3, At risk no value". */
export const point = ({ categories, series }: Plot, index: number, words: NumberWords): string => {
  const values = series.map(({ name, values }) => {
    const value = values[index] ?? null
    return `${name} ${value === null ? 'no value' : words.full(value)}`
  })
  return `${categories[index]?.label}: ${values.join(', ')}`
}

/** The chart in two sentences, for whoever cannot see it. */
export function summary(kind: string, plot: Plot, words: NumberWords): string {
  const { categories, series, stacked } = plot
  const what = `${kind} of ${plot.valueTitle} by ${plot.categoryTitle}`
  if (categories.length === 0) return `${what}, without data.`
  const split =
    series.length > 1
      ? `, ${stacked ? 'stacked' : 'grouped'} by ${listed(series.map(({ name }) => name))}`
      : ''
  const marks = series.flatMap(({ name, values }) =>
    values.flatMap((value, index) =>
      value === null ? [] : [{ value, where: where(name, categories[index]!.label, series.length) }],
    ),
  )
  if (marks.length === 0) return `${what}${split}, without any number.`
  const sorted = [...marks].sort((left, right) => left.value - right.value)
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  return `${what}${split}. Lowest ${words.full(least.value)} (${least.where}), highest ${words.full(most.value)} (${most.where}).`
}

const where = (name: string, label: string, count: number) => (count > 1 ? `${name}, ${label}` : label)
