import { callers } from './call.ts'
import type { ChangeCause, ForecastChange } from './forecast-change.ts'
import { percentOf } from './share-seen.ts'
import type { SnapshotItem } from './snapshot.ts'

interface Part {
  cause: ChangeCause
  expected: number
  because: string
}

/** The changes of one renewal. Their sums are what the renewal itself moved by, to the minor unit. */
export function whatChanged(before: SnapshotItem | null, after: SnapshotItem | null): ForecastChange[] {
  if (before === null) return after === null ? [] : [appeared(after)]
  if (after === null) return [disappeared(before)]
  const calls = callsChanged(before, after)
  const parts = [...moved(before, after), ...ofTheModel(before, after)]
  const rows = [...parts, ...calls]
  const forecast = (after.forecast ?? 0) - (before.forecast ?? 0)
  if (rows.length === 0 && forecast !== 0)
    rows.push({ cause: 'amount', expected: 0, because: 'What is called is worth another amount.' })
  return sharedOut(rows, calls, forecast).map(row => ({ ...named(after), ...row }))
}

const named = ({ account, name, due }: SnapshotItem) => ({ account, name, due })

const appeared = (item: SnapshotItem): ForecastChange => ({
  ...named(item),
  cause: 'new_in_period',
  expected: item.expected ?? 0,
  forecast: item.forecast ?? 0,
  because: `It was not in the period before; due ${item.due}.`,
})

const disappeared = (item: SnapshotItem): ForecastChange => ({
  ...named(item),
  cause: 'left_period',
  expected: -(item.expected ?? 0),
  forecast: -(item.forecast ?? 0),
  because: `It was due ${item.due} and is not in the period any more.`,
})

/** The forecast moves with a new call where there is one, else as what is expected does. */
function sharedOut(
  rows: readonly Part[],
  calls: readonly Part[],
  forecast: number,
): (Part & { forecast: number })[] {
  const carrier = calls.at(-1)
  if (carrier !== undefined) return rows.map(row => ({ ...row, forecast: row === carrier ? forecast : 0 }))
  const expected = rows.reduce((sum, row) => sum + row.expected, 0)
  if (forecast === expected) return rows.map(row => ({ ...row, forecast: row.expected }))
  return rows.map((row, at) => ({ ...row, forecast: at === rows.length - 1 ? forecast : 0 }))
}

const moved = (before: SnapshotItem, after: SnapshotItem): Part[] =>
  before.due === after.due
    ? []
    : [{ cause: 'date_moved', expected: 0, because: `Due ${after.due}, before ${before.due}.` }]

const isDecided = ({ state }: SnapshotItem): boolean => state === 'decided'

function ofTheModel(before: SnapshotItem, after: SnapshotItem): Part[] {
  const expected = (after.expected ?? 0) - (before.expected ?? 0)
  if (isDecided(after) && !isDecided(before))
    return [
      { cause: after.likelihood === 1 ? 'renewed' : 'lost', expected, because: after.likelihoodBecause },
    ]
  if (isDecided(before) && !isDecided(after))
    return [{ cause: 'reopened', expected, because: 'What was taken for decided is open again.' }]
  const probability = byProbability(before, after, expected)
  return [
    ...part('probability', probability, probabilityText(before, after)),
    ...part(...ofAmount(before, after, expected - probability)),
  ]
}

const part = (cause: ChangeCause, expected: number, because: string): Part[] =>
  expected === 0 ? [] : [{ cause, expected, because }]

/** At the amounts there were before; whatever is left is the amount's. */
function byProbability(before: SnapshotItem, after: SnapshotItem, expected: number): number {
  if (before.likelihood === after.likelihood) return 0
  if (before.target === after.target && before.worth === after.worth) return expected
  return Math.round((after.likelihood - before.likelihood) * before.worth)
}

const probabilityText = (before: SnapshotItem, after: SnapshotItem): string =>
  `Probability ${percentOf(before.likelihood)} before, ${percentOf(after.likelihood)} now. ${after.likelihoodBecause}`

function ofAmount(
  before: SnapshotItem,
  after: SnapshotItem,
  expected: number,
): [cause: ChangeCause, expected: number, because: string] {
  if (before.target === after.target)
    return ['amount', expected, 'What it is worth if it renews is seen otherwise.']
  const isSame = JSON.stringify(before.original) === JSON.stringify(after.original)
  return isSame
    ? ['exchange_rate', expected, 'The same amount at another rate.']
    : ['amount', expected, 'Another amount is up for renewal.']
}

function callsChanged(before: SnapshotItem, after: SnapshotItem): Part[] {
  return callers.flatMap(who => {
    const [then, now] = [before.calls[who], after.calls[who]]
    if (
      now === null ||
      (then !== null && then.category === now.category && then.on === now.on && then.amount === now.amount)
    )
      return []
    const said = now.category.replace('_', ' ')
    return [
      {
        cause: `called_by_${who}` as const,
        expected: 0,
        because: `Called ${said} by the ${who} on ${now.on}.`,
      },
    ]
  })
}
