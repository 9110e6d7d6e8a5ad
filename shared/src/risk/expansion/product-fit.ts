import { curve } from '../../health/measures/curve.ts'
import { inWeeks, ofMetrics } from '../../health/measures/usage-weeks.ts'
import { scaled } from '../../health/scale.ts'
import { isBelieved, type Sign, unknownSign } from './sign.ts'

const weeks = 8
const scale = curve([0, 0], [0.25, 40], [0.5, 75], [0.75, 100])

/** Features of the product that were used lately, as a share of those the policy names: who uses many takes to the next. */
export const productFit: Sign = {
  name: 'product_fit',
  label: 'Product fit',
  weight: 10,
  read({ view, policy }) {
    const features = new Set(policy.expansion.features)
    if (features.size < 2) return unknownSign('The policy names no features to compare with')
    const known = isBelieved(view, ['usage']) ? ofMetrics(view.usage, [...features]) : []
    if (known.length === 0) return unknownSign('No use of the features is known')
    const used = new Set(inWeeks(known, 0, weeks).map(({ metric }) => metric)).size
    const said = `${used} of ${features.size} product features in use`
    return {
      value: scaled(used / features.size, scale),
      because: said,
      forSales: used === 0 ? null : said,
    }
  },
}
