import type { RenewalItem } from './item.ts'

export const forecastGroupings = ['owner', 'segment', 'month'] as const
export type ForecastGrouping = (typeof forecastGroupings)[number]

/** In order of month, else of name; what is not known is a group by itself. */
export const groupsOf = (
  items: readonly RenewalItem[],
  by: ForecastGrouping,
): [group: string, items: RenewalItem[]][] =>
  [...Map.groupBy(items, item => groupOf(item, by))].sort(([a], [b]) => (a < b ? -1 : 1))

const groupOf = (item: RenewalItem, by: ForecastGrouping): string =>
  by === 'month' ? item.due.slice(0, 7) : (item[by] ?? 'unknown')
