import type { Scale } from '@perennial/shared/health/scale'
import { ConfigError } from '../../errors.ts'

/** Points for a property that has a value, one of several, or at least so much. */
export interface PropertyRule {
  property: string
  is?: string | number | boolean | undefined
  in?: string[] | undefined
  atLeast?: number | undefined
  points: number
}

export interface PropertyWorth {
  /** The most points that the rules give together. */
  points: number
  /** As values: the most points are worth 100 times `fill`. */
  worth: (fill: number) => { levels: Record<string, number> } | { scale: Scale }
  comment: string
}

/** All rules about one property as one measure: points of several rules add up. */
export function propertyWorth(property: string, rules: readonly PropertyRule[]): PropertyWorth {
  const steps = rules.filter(({ atLeast }) => atLeast !== undefined)
  const choices = rules.flatMap(rule =>
    (rule.in ?? (rule.is === undefined ? [] : [rule.is])).map(choice => ({
      choice: String(choice),
      points: rule.points,
    })),
  )
  const comment = rules.map(wordsOf).join('; ')
  if (steps.length > 0 && choices.length > 0) throw mixed(property)
  return steps.length > 0 ? { ...stepped(steps), comment } : { ...chosen(choices), comment }
}

function stepped(rules: readonly PropertyRule[]): Omit<PropertyWorth, 'comment'> {
  const rising = rules.toSorted((a, b) => a.atLeast! - b.atLeast!)
  const points = rising.reduce((sum, rule) => sum + rule.points, 0)
  const worth = (fill: number): { scale: Scale } => {
    const given = (steps: number) =>
      (100 * fill * rising.slice(0, steps).reduce((sum, rule) => sum + rule.points, 0)) / points
    const bands = rising.map(({ atLeast }, at) => ({
      from: atLeast!,
      ...(rising[at + 1] ? { to: rising[at + 1]!.atLeast! } : {}),
      value: given(at + 1),
    }))
    return { scale: { bands: [{ to: rising[0]!.atLeast!, value: 0 }, ...bands], edges: 'lower' } }
  }
  return { points, worth }
}

function chosen(choices: readonly { choice: string; points: number }[]): Omit<PropertyWorth, 'comment'> {
  const byChoice = [...Map.groupBy(choices, ({ choice }) => choice)].map(
    ([choice, own]): [string, number] => [choice, own.reduce((sum, { points }) => sum + points, 0)],
  )
  const most = Math.max(...byChoice.map(([, points]) => points))
  return {
    points: most,
    worth: fill => ({
      levels: Object.fromEntries(byChoice.map(([choice, points]) => [choice, (100 * fill * points) / most])),
    }),
  }
}

const wordsOf = ({ is, in: several, atLeast, points }: PropertyRule): string =>
  `${several?.join(', ') ?? (atLeast === undefined ? String(is) : `at least ${atLeast}`)} = ${points}`

const mixed = (property: string): ConfigError =>
  new ConfigError(`${property}: some rules ask for a choice and others for a number`, {
    field: property,
    remedy: 'write is or in for all rules of a property, or atLeast for all',
  })
