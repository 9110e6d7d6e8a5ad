import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'

/** What the customer got out of it, against what the customer set out to get. */
export const valueRealised = measure({
  id: 'value_realised',
  label: 'Value realised',
  group: 'adoption',
  figure: "share of the customer's own target that is reached",
  direction: 'more_is_better',
  subjective: false,
  needs: ['value'],
  horizonDays: 1,
  defaults: {
    scale: curve([0, 0], [0.5, 45], [0.8, 75], [1, 100]),
    staleDays: 90,
  },
  read({ account: { valueTarget: target, valueRealised: realised, url } }, _asOf, _policy, { scale }) {
    if (target === null) return unknown('Nobody has entered what the customer wants to get out of it')
    if (target <= 0) return unknown(`The target is ${target}, which nothing can be measured against`)
    if (realised === null) return unknown('Nobody has entered what the customer got out of it so far')
    const share = realised / target
    return {
      value: scaled(share, scale),
      figure: share,
      because: `Reached ${realised} of ${target}, ${Math.round(share * 100)} % of the customer's own target`,
      evidence: [{ text: `Value realised ${realised}, target ${target}`, url }],
      asOf: null,
      applies: true,
    }
  },
})
