import { addDays, type Day, daysBetween } from '../day.ts'
import type { Override } from '../model/override.ts'
import type { ScoreAdjustment } from './adjustment.ts'
import { type Band, type Bands, bandOf, highestOf, lowestOf } from './band.ts'

/** The whole score that stands while a person's word does. `model` is null for an account the model does not score. */
export function overriddenScore(override: Override, model: number | null, bands: Bands, asOf: Day): number {
  const said = override.score ?? withinBand(override.band!, model, bands)
  if (override.decay === 'none' || model === null) return said
  const days = daysBetween(override.from, override.until) + 1
  const gone = Math.min(1, Math.max(0, daysBetween(override.from, asOf) / days))
  return Math.round(said + (model - said) * gone)
}

/** The last day the override keeps the band of its first one, should the model's score stay where it is. */
export function bandLasts(override: Override, model: number | null, bands: Bands): Day {
  const bandOn = (day: Day) => bandOf(overriddenScore(override, model, bands, day), bands)
  let last = override.from
  while (last < override.until && bandOn(addDays(last, 1)) === bandOn(override.from)) last = addDays(last, 1)
  return last
}

/** The score of a band that is nearest to the model's own. */
const withinBand = (band: Exclude<Band, 'unscored'>, model: number | null, bands: Bands): number => {
  const [low, high] = [lowestOf(band, bands), highestOf(band, bands)]
  return Math.min(high, Math.max(low, model ?? Math.round((low + high) / 2)))
}

/** The row of an override: whatever it takes to come from what the other rows sum to to what the person said. */
export const overrideRow = (override: Override, points: number): ScoreAdjustment => ({
  kind: 'override',
  name: override.id,
  label: `Set by hand by ${override.by}`,
  points,
  because: `${override.reason} (until ${override.until}${override.decay === 'linear' ? ', giving way to the model' : ''})`,
})

/** In one line for the record: who, until when, and why in short. */
export const overrideText = ({ by, until, reason }: Override): string =>
  `By ${by} until ${until}: ${reason.length > 120 ? `${reason.slice(0, 119).trimEnd()}…` : reason}`
