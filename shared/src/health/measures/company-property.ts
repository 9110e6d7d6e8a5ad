import { measure, unknown } from '../measure.ts'
import { type Scale, scaled } from '../scale.ts'
import { curve } from './curve.ts'

/**
 * A property of the company that the scorecard names: by levels what each choice is worth, else as a number
 * on the scale.
 */
export const companyProperty = measure({
  id: 'company_property',
  label: 'Company property',
  group: 'commercial',
  figure: 'number in the property',
  direction: 'more_is_better',
  subjective: false,
  needs: ['properties'],
  horizonDays: 1,
  defaults: {
    /** Untold, the property is taken for a score of 0 to 100, 100 best. */
    scale: curve([0, 0], [100, 100]),
    property: '',
    levels: {} as Record<string, number>,
    staleDays: 30,
  },
  read({ account: { properties, url } }, _asOf, _policy, { property, levels, scale }) {
    if (property === '') return unknown('The scorecard does not say which property to read; set property')
    const text = properties[property]?.trim() ?? ''
    if (text === '') return unknown(`The company has no value in ${property}`)
    const { value, figure } = judged(text, levels, scale)
    if (value === null) return unknown(`Property ${property} is ${text}, which the scorecard gives no value`)
    return {
      value,
      figure,
      because: `Property ${property} is ${text}`,
      evidence: [{ text: `${property}: ${text}`, url }],
      asOf: null,
      applies: true,
    }
  },
})

function judged(text: string, levels: Readonly<Record<string, number>>, scale: Scale) {
  const worth = new Map(Object.entries(levels))
  if (worth.size > 0) return { value: worth.get(text) ?? null, figure: null }
  const figure = Number(text)
  return Number.isFinite(figure) ? { value: scaled(figure, scale), figure } : { value: null, figure: null }
}
