import type { Entry } from '../entries.ts'
import type { Scale } from '../scale.ts'

/** Which values an entry can have: these, or all from `low` to `high` (then `values` is null). */
export interface PossibleValues {
  low: number
  high: number
  values: readonly number[] | null
}

/** As far as what the scorecard sets tells; a measure of which it tells nothing can have any value. */
export function possibleValues({ settings, measure: { defaults } }: Entry): PossibleValues {
  const worth = Object.values(settings.levels ?? {})
  const scales = [
    ...(settings.scale && settings.scale !== defaults.scale ? [settings.scale] : []),
    ...(settings.byTenure && settings.byTenure !== defaults.byTenure ? settings.byTenure : []).map(
      ({ scale }) => scale,
    ),
  ]
  const all = worth.length > 0 ? worth : scales.flatMap(valuesOf)
  if (all.length === 0) return { low: 0, high: 100, values: null }
  const discrete = worth.length > 0 || scales.every(scale => 'bands' in scale)
  return { low: Math.min(...all), high: Math.max(...all), values: discrete ? [...new Set(all)] : null }
}

const valuesOf = (scale: Scale): number[] =>
  'linear' in scale ? scale.linear.map(([, value]) => value) : scale.bands.map(({ value }) => value)
