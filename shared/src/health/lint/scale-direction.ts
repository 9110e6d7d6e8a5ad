import type { Direction } from '../measure.ts'
import type { Scale } from '../scale.ts'
import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { bandsUpwards, type SetScale, scalesOf } from './scales-of.ts'

/** Measures that read whatever figure they are pointed at: whether more of it is better only the scorecard knows. */
const anyFigure: ReadonlySet<string> = new Set(['company_property', 'usage_level'])

/** Scales that run against what the figure of their measure means. */
export const scaleDirection = (linted: LintedCard): Finding[] =>
  scalesOf(linted).flatMap(set => {
    const { id, direction } = set.entry.measure
    if (direction === 'u_shaped' || anyFigure.has(id)) return []
    const steps = stepsOf(set.scale)
    const [along, against] = direction === 'more_is_better' ? [1, -1] : [-1, 1]
    if (!steps.some(step => step === against)) return []
    return [
      found(
        set,
        direction,
        steps.some(step => step === along),
      ),
    ]
  })

/** The signs of the changes of value from figure to figure, upwards. */
function stepsOf(scale: Scale): number[] {
  const values =
    'linear' in scale ? scale.linear.map(([, value]) => value) : bandsUpwards(scale).map(({ value }) => value)
  return values.slice(1).map((value, at) => Math.sign(value - values[at]!))
}

function found({ entry, path }: SetScale, direction: Direction, mixed: boolean): Finding {
  const [meant, written] = direction === 'more_is_better' ? ['better', 'fall'] : ['worse', 'rise']
  const { id, figure } = entry.measure
  return {
    code: 'scale-direction',
    severity: mixed ? 'warning' : 'error',
    path,
    message: `the figure of ${id} is "${figure}", of which more is ${meant}, but the values ${mixed ? `${written} in places` : `${written} with it`}`,
    remedy: `values go from 0 to 100, 100 is best: turn them round so that they ${direction === 'more_is_better' ? 'rise' : 'fall'} with the figure`,
  }
}
