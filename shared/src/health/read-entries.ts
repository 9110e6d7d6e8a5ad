import { type Day, daysBetween } from '../day.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Policy } from '../policy.ts'
import type { Entry } from './entries.ts'
import { type Measure, type Reading, unknown } from './measure.ts'
import type { LastKnown, Standing, StandingReading } from './standing.ts'

/**
 * `known`: read from the facts. `held`: nothing is known any more, the last value still counts. `missing`: nothing is
 * known. `not_applicable`: says nothing about an account like this.
 */
export type ReadingState = 'known' | 'held' | 'missing' | 'not_applicable'

/** A line of the scorecard with what it read. */
export interface ReadEntry {
  entry: Entry
  reading: Reading
  state: ReadingState
  lastKnown: LastKnown | null
}

/** How long a value holds without new data where neither measure nor scorecard says. */
const usualStaleDays = 30

/** Reads every line. One that has lost its data keeps its last value until that is stale. */
export const readEntries = (
  view: AccountView,
  entries: readonly Entry[],
  policy: Policy,
  standing: Standing | null,
): ReadEntry[] =>
  entries.map(entry => {
    const reading =
      quarantined(view, entry.measure) ?? entry.measure.read(view, view.asOf, policy, entry.settings)
    return held({ entry, reading }, standing?.readings.get(entry.id) ?? null, view.asOf)
  })

/** Data that would mislead is no data. */
function quarantined({ quarantine }: AccountView, { needs }: Measure): Reading | null {
  const bad = quarantine.find(({ need }) => needs.some(one => one === need))
  return bad === undefined ? null : unknown(`Its data is in quarantine: ${bad.because}`)
}

function held(
  read: Pick<ReadEntry, 'entry' | 'reading'>,
  last: StandingReading | null,
  asOf: Day,
): ReadEntry {
  const { reading, entry } = read
  if (!reading.applies) return { ...read, state: 'not_applicable', lastKnown: null }
  if (reading.value !== null) return { ...read, state: 'known', lastKnown: null }
  const lastKnown = lastKnownOf(last, asOf)
  if (lastKnown === null) return { ...read, state: 'missing', lastKnown: null }
  const limit = entry.settings.staleDays ?? usualStaleDays
  if (daysBetween(lastKnown.since, asOf) >= limit) return { ...read, state: 'missing', lastKnown }
  const because = `${reading.because}; missed since ${lastKnown.since}, the last value still counts`
  return {
    entry,
    reading: { ...reading, value: lastKnown.value, because, asOf: last!.asOf },
    state: 'held',
    lastKnown,
  }
}

const lastKnownOf = (last: StandingReading | null, asOf: Day): LastKnown | null =>
  last?.lastKnown ?? (last === null || last.value === null ? null : { value: last.value, since: asOf })
