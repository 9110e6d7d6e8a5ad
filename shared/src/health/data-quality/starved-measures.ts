/** Whether one line of a scorecard had data for one customer. */
export interface EntryData {
  scorecard: string
  entry: string
  label: string
  /** Share of the scorecard's weight, 0..1. */
  weight: number
  accountId: string
  hasData: boolean
}

/** What was counted of one line so far. */
interface Counted extends Omit<EntryData, 'accountId' | 'hasData'> {
  customers: number
  without: string[]
}

/** By scorecard and line. */
export type EntryCounts = Map<string, Counted>

/** A line of a scorecard that most customers have no data for. */
export interface StarvedMeasure extends Counted {
  /** Share of the customers scored by that scorecard that have data, 0..1. */
  share: number
}

/** Below this share of customers with data a weight promises more than it holds. */
const enoughData = 0.6

/** Counts one line for one customer. What says nothing about a customer is not to be counted. */
export function countEntry(counts: EntryCounts, { accountId, hasData, ...line }: EntryData): void {
  const key = JSON.stringify([line.scorecard, line.entry])
  const counted = counts.get(key) ?? { ...line, customers: 0, without: [] }
  counted.customers += 1
  if (!hasData) counted.without.push(accountId)
  counts.set(key, counted)
}

/** Lines with data on too few customers, the heaviest first. */
export const starvedMeasures = (counts: EntryCounts): StarvedMeasure[] =>
  [...counts.values()]
    .map(counted => ({ ...counted, share: 1 - counted.without.length / counted.customers }))
    .filter(({ share }) => share < enoughData)
    .sort((a, b) => b.weight - a.weight || (a.entry < b.entry ? -1 : 1))
