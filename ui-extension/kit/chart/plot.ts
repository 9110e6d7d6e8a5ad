import type { ChartAxis, ChartColor, ChartDataRow, ChartProps } from '@hubspot/ui-extensions'
import type { Locale } from '../Locale.tsx'
import { moment, momentWords } from './moments.ts'
import { numberWords } from './numbers.ts'
import { palette } from './palette.ts'

export interface Series {
  name: string
  color: ChartColor
  /** one for each category; null where the data has no number */
  values: (number | null)[]
}

export interface Category {
  label: string
  /** where it lies on an axis of time or numbers */
  at: number | null
}

/** What a chart draws, read out of the SDK's rows and axes. */
export interface Plot {
  title: string | undefined
  /** bars lie down because the numbers are on the horizontal axis */
  across: boolean
  stacked: boolean
  categoryTitle: string
  valueTitle: string
  categories: Category[]
  series: Series[]
}

const numberIn = (value: string | number | undefined): number | null =>
  value === undefined || value === '' || !Number.isFinite(Number(value)) ? null : Number(value)

const text = (value: string | number | undefined) => String(value ?? '')
const distinct = (values: string[]): string[] => [...new Set(values)]

export function plot({ data, axes, options = {} }: ChartProps, locale: Locale): Plot {
  const rows = Array.isArray(data) ? data : data.data
  const labels = (Array.isArray(data) ? undefined : data.options?.propertyLabels) ?? {}
  const across = axes.x.fieldType === 'linear' && axes.y.fieldType !== 'linear'
  const [along, value] = across ? [axes.y, axes.x] : [axes.x, axes.y]
  const titles = { category: along.label ?? along.field, value: value.label ?? value.field }
  const keys = distinct(rows.map(row => text(row[along.field])))
  const group = axes.options?.groupFieldByColor
  const groups = group ? distinct(rows.map(row => text(row[group]))) : [null]
  const cells = sums(rows, along.field, group, value.field)
  const colors = deal(groups, axes.options?.colors ?? {}, options.colorList ?? options.colors ?? [])
  return {
    title: options.title,
    across,
    stacked: Boolean(axes.options?.stacking) && groups.length > 1,
    categoryTitle: titles.category,
    valueTitle: titles.value,
    categories: categories(keys, along, labels[along.field] ?? {}, locale),
    series: groups.map((name, index) => ({
      name: name === null ? titles.value : (labels[group!]?.[name] ?? (name || 'None')),
      color: colors[index]!,
      values: keys.map(key => cells.get(cell(key, name)) ?? null),
    })),
  }
}

const cell = (key: string, name: string | null) => JSON.stringify([key, name])

/** Rows for the same place and colour are one mark. */
function sums(rows: ChartDataRow[], along: string, group: string | undefined, value: string) {
  const cells = new Map<string, number>()
  for (const row of rows) {
    const number = numberIn(row[value])
    if (number === null) continue
    const place = cell(text(row[along]), group ? text(row[group]) : null)
    cells.set(place, (cells.get(place) ?? 0) + number)
  }
  return cells
}

function deal(
  groups: (string | null)[],
  named: Record<string, ChartColor>,
  first: ChartColor[],
): ChartColor[] {
  const taken = Object.values(named)
  const order = [...first, ...palette.filter(color => !first.includes(color))]
  const free = order.filter(color => !taken.includes(color))
  let next = 0
  return groups.map(name => {
    const own = name === null ? undefined : named[name]
    if (own) return own
    next += 1
    const pool = free.length ? free : order
    return pool[(next - 1) % pool.length]!
  })
}

function categories(
  keys: string[],
  axis: ChartAxis,
  labels: Record<string, string>,
  { locale, timeZone }: Locale,
): Category[] {
  const at = keys.map(key => {
    if (axis.fieldType === 'datetime') return moment(key)
    return axis.fieldType === 'linear' ? numberIn(key) : null
  })
  const known = at.filter(place => place !== null)
  const words =
    axis.fieldType === 'datetime' ? momentWords(known, locale, timeZone) : numberWords(locale).full
  return keys.map((key, index) => {
    const place = at[index] ?? null
    return { at: place, label: labels[key] ?? (place === null ? key || 'None' : words(place)) }
  })
}
