import { type Day, daysBetween } from '../../day.ts'
import type { Scale } from '../scale.ts'

/** The scale of an age as a customer; an age that is not known is taken for settled, one younger than any for the youngest. */
export function scaleForAge(
  byTenure: readonly { fromDays: number; scale: Scale }[],
  since: Day | null,
  asOf: Day,
): Scale {
  const age = since === null ? Number.POSITIVE_INFINITY : daysBetween(since, asOf)
  const ages = byTenure.toSorted((a, b) => a.fromDays - b.fromDays)
  return (ages.findLast(({ fromDays }) => fromDays <= age) ?? ages[0]!).scale
}
