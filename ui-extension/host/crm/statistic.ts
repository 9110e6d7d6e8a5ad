import type { CrmStatisticsProps } from '@hubspot/ui-extensions/crm'

export type Statistic = CrmStatisticsProps['statistics'][number]

/** Statistics that count values instead of calculating with them. */
export const counted: readonly Statistic['statisticType'][] = ['COUNT', 'DISTINCT_APPROX']

/** One statistic over the stored values of a property; null when there is nothing to calculate with. */
export function statisticOf(statistic: Statistic, values: readonly string[], type: string): number | null {
  if (statistic.statisticType === 'COUNT') return values.length
  if (statistic.statisticType === 'DISTINCT_APPROX') return new Set(values).size
  const numbers = values.map(value => numeric(value, type)).filter(Number.isFinite)
  if (numbers.length === 0) return null
  const value = calculated(statistic, numbers)
  return isDay(type) ? Math.round(value) : value
}

const isDay = (type: string): boolean => type === 'date' || type === 'datetime'

function calculated(statistic: Statistic, numbers: readonly number[]): number {
  switch (statistic.statisticType) {
    case 'SUM':
      return sum(numbers)
    case 'AVG':
      return sum(numbers) / numbers.length
    case 'MIN':
      return Math.min(...numbers)
    case 'MAX':
      return Math.max(...numbers)
    case 'PERCENTILES':
      return percentile(numbers, statistic.percentile)
    default:
      throw new Error(`There is no statistic ${statistic.statisticType}`)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Between two values it lies as far as its rank does. */
function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  const rank = (Math.min(Math.max(percent, 0), 100) / 100) * (sorted.length - 1)
  const below = sorted[Math.floor(rank)]!
  return below + (sorted[Math.ceil(rank)]! - below) * (rank % 1)
}

/** Days and moments are calculated with as milliseconds, whichever way HubSpot wrote them. */
function numeric(value: string, type: string): number {
  const number = Number(value)
  return Number.isNaN(number) && isDay(type) ? Date.parse(value) : number
}
