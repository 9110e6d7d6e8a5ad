import { toMinorUnits } from '../lines/price-terms.ts'
import type { Step } from '../lines/step.ts'
import type { Measure } from './unit.ts'

/**
 * Steps in the measure asked for. A month's revenue is a twelfth of the year's, rounded by line to the minor unit: so
 * sums of lines, accounts and movements still tie to the cent.
 */
export const measured = (steps: readonly Step[], measure: Measure): readonly Step[] =>
  measure === 'arr'
    ? steps
    : steps.map(step => ({
        ...step,
        arr: toMinorUnits(step.arr / 12),
        lapsed: toMinorUnits(step.lapsed / 12),
      }))
