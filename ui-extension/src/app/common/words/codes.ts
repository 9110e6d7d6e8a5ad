import { Band, RenewalState } from '@perennial/shared/card'

const codes = new Set<string>([...Band.options, ...RenewalState.options].filter(code => code.includes('_')))

/** A sentence of the connector's with states of health and renewal as they are spoken: "at risk", not "at_risk". */
export const spoken = (sentence: string): string =>
  sentence.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, word => (codes.has(word) ? word.replaceAll('_', ' ') : word))
