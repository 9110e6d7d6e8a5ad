import { measures } from './measures.ts'
import { starterWeights } from './scorecard.ts'

/** The measures a first scorecard is made of, as far as a portal has data for them. */
export const starterMeasures = measures.filter(({ id }) => starterWeights[id] !== undefined)
