import type { Accuracy, Miss, Voice } from '@perennial/shared/forecast/accuracy'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'

/** Forecast and outcome for output: amounts in major units. */
export function accuracyJson({
  currency,
  snapshots,
  byOwner,
  bySegment,
  coverage,
}: Accuracy & { currency: string }) {
  const major = majorUnits(currency)
  const missJson = ({ forecast, difference, bias }: Miss) => ({
    forecast: major(forecast),
    difference: major(difference),
    bias,
  })
  const groupsJson = (groups: Accuracy['byOwner']) =>
    groups.map(one => ({ ...one, actual: major(one.actual) }))
  return {
    currency,
    snapshots: snapshots.map(one => ({
      ...one,
      actual: major(one.actual),
      ...voicesJson(voice => missJson(one[voice])),
      p10: major(one.p10),
      p90: major(one.p90),
    })),
    byOwner: groupsJson(byOwner),
    bySegment: groupsJson(bySegment),
    coverage,
  }
}

const voicesJson = <T>(of: (voice: Voice) => T) => ({
  model: of('model'),
  owner: of('owner'),
  manager: of('manager'),
})

export type AccuracyJson = ReturnType<typeof accuracyJson>
