import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { eventsOf, inWeeks, newestDay, ofMetrics, weeksIn } from './usage-weeks.ts'

/**
 * Features in use lately, as a share of those the scorecard names or, none named, of those the account has
 * ever used.
 */
export const featureBreadth = measure({
  id: 'feature_breadth',
  label: 'Feature breadth',
  group: 'usage',
  figure: 'share of the features that are in use',
  direction: 'more_is_better',
  subjective: false,
  needs: ['usage'],
  horizonDays: 64 * 7,
  defaults: {
    scale: curve([0, 0], [0.25, 40], [0.5, 75], [0.75, 100]),
    windowDays: 28,
    metrics: [] as string[],
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, { scale, windowDays, metrics }) {
    const events = eventsOf(usage)
    if (events.length === 0) return unknown('No product usage has been imported for this account')
    const named = metrics.length > 0
    const series = named ? ofMetrics(events, metrics) : events
    const ever = namesIn(inWeeks(series, 0, Number.POSITIVE_INFINITY))
    const all = named ? [...new Set(metrics)].sort() : ever
    if (all.length < 2)
      return unknown('One feature alone says nothing about breadth; name those of the product in metrics')
    const used = namesIn(inWeeks(series, 0, weeksIn(windowDays)))
    const share = used.length / all.length
    return {
      value: scaled(share, scale),
      figure: share,
      because: `${used.length} of ${all.length} features in use${named ? '' : ', counting those it ever used'}`,
      evidence: [
        { text: `In use: ${listed(used)}`, url: null },
        { text: `Not in use: ${listed(all.filter(feature => !used.includes(feature)))}`, url: null },
      ],
      asOf: newestDay(events, asOf),
      applies: true,
    }
  },
})

const namesIn = (weeks: readonly { metric: string }[]): string[] =>
  [...new Set(weeks.map(({ metric }) => metric))].sort()

const listed = (features: readonly string[]): string => (features.length === 0 ? 'none' : features.join(', '))
