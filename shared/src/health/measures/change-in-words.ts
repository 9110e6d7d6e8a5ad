import { countOf } from './count-of.ts'
import type { UsageChange } from './usage-change.ts'
import { quantityText } from './usage-weeks.ts'

/** "down 12 % against its own 8 weeks before, once the season is taken out: ..." */
export function changeInWords(found: UsageChange): string {
  const { change, baselineWeeks, season } = found
  if (found.baseline === 0) return afterSilence(found)
  const against = `${fractionInWords(change)} against its own ${countOf(baselineWeeks, 'week')} before`
  return season === null || isSteady(season)
    ? against
    : `${against}, once the season is taken out: a year ago the same weeks were ${fractionInWords(season)}`
}

const afterSilence = ({ recent, recentWeeks, baselineWeeks }: UsageChange): string =>
  recent === 0
    ? `stopped, none in the last ${countOf(recentWeeks + baselineWeeks, 'week')}`
    : `back after ${countOf(baselineWeeks, 'week')} without any`

/** "75 a week in the last 4 weeks, 100 a week in the 12 before" */
export const changeOpened = ({ recent, recentWeeks, baseline, baselineWeeks }: UsageChange): string =>
  `${quantityText(recent)} a week in the last ${countOf(recentWeeks, 'week')}, ${quantityText(baseline)} a week in the ${baselineWeeks} before`

const isSteady = (fraction: number): boolean => Math.abs(fraction) < 0.02

const fractionInWords = (fraction: number): string =>
  isSteady(fraction) ? 'steady' : `${fraction < 0 ? 'down' : 'up'} ${Math.round(Math.abs(fraction) * 100)} %`
