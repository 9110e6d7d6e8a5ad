import type { UsageWeek } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { changeInWords, changeOpened } from './change-in-words.ts'
import { curve } from './curve.ts'
import { keyFeatures } from './key-features.ts'
import { type UsageChange, usageChange } from './usage-change.ts'
import { newestDay, ofMetrics } from './usage-weeks.ts'

/**
 * The key feature whose usage fell most. Total usage can hold while the one feature a customer pays for is
 * left.
 */
export const keyFeatureDrop = measure({
  id: 'key_feature_drop',
  label: 'Key feature drop',
  group: 'usage',
  figure: 'change of the key feature that fell most, as a fraction, season taken out',
  direction: 'more_is_better',
  subjective: false,
  needs: ['usage'],
  horizonDays: 64 * 7,
  defaults: {
    scale: curve([-0.8, 0], [-0.5, 30], [-0.2, 75], [0, 100]),
    windowDays: 28,
    baselineDays: 84,
    metrics: [] as string[],
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, settings) {
    const features = settings.metrics.length > 0 ? settings.metrics : keyFeatures(usage, settings)
    const changes = changesOf(usage, features, settings)
    const [worst] = changes
    if (worst === undefined)
      return unknown('No key feature has been used for long enough to tell whether its usage fell')
    return {
      value: scaled(worst.change, settings.scale),
      figure: worst.change,
      because:
        worst.change < 0
          ? `Of the key features, ${worst.feature} did worst: ${changeInWords(worst)}`
          : `No key feature is used less than before: ${changes.map(({ feature }) => feature).join(', ')}`,
      evidence: changes.map(one => ({ text: `${one.feature}: ${changeOpened(one)}`, url: null })),
      asOf: newestDay(ofMetrics(usage, features), asOf),
      applies: true,
    }
  },
})

type FeatureChange = UsageChange & { feature: string }

/** What fell most comes first. */
function changesOf(
  usage: readonly UsageWeek[],
  features: readonly string[],
  windows: { windowDays: number; baselineDays: number },
): FeatureChange[] {
  const byMetric = Map.groupBy(usage, ({ metric }) => metric)
  return features
    .flatMap(feature => {
      const found = usageChange(byMetric.get(feature) ?? [], windows)
      return found === null ? [] : [{ ...found, feature }]
    })
    .sort((a, b) => a.change - b.change || (a.feature < b.feature ? -1 : 1))
}
