import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { changeInWords, changeOpened } from './change-in-words.ts'
import { curve } from './curve.ts'
import { usageChange } from './usage-change.ts'
import { newestDay, usageOf } from './usage-weeks.ts'

/** Product usage of the last four weeks against the account's own weeks before, the season divided out. */
export const usageTrend = measure({
  id: 'usage_trend',
  label: 'Product usage trend',
  group: 'usage',
  figure: 'change of usage against the own baseline, as a fraction, season taken out',
  direction: 'more_is_better',
  subjective: false,
  needs: ['usage'],
  horizonDays: 64 * 7,
  defaults: {
    scale: curve([-0.6, 0], [-0.25, 40], [0, 75], [0.25, 100]),
    windowDays: 28,
    baselineDays: 84,
    metrics: [] as string[],
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, settings) {
    const series = usageOf(usage, settings.metrics)
    if (series.length === 0) return unknown('No product usage has been imported for this account')
    const found = usageChange(series, settings)
    if (found === null)
      return unknown('Too little usage before the last weeks, so there is no baseline to compare with')
    return {
      value: scaled(found.change, settings.scale),
      figure: found.change,
      because: `Usage ${changeInWords(found)}`,
      evidence: [{ text: changeOpened(found), url: null }],
      asOf: newestDay(series, asOf),
      applies: true,
    }
  },
})
