import type { SettingEdit } from '@perennial/shared/wire/settings-draft'
import { samePath } from '@perennial/shared/wire/settings-draft'
import { withEdit } from '../draft/edited.ts'
import { type MeasureLine, sumOf } from './shares.ts'

const whole = 100

/** Whether the weights of each group can be read as percentages. */
const isBalanced = (lines: readonly MeasureLine[]): boolean =>
  groupsOf(lines).every(group => Math.abs(sumOf(group) - whole) < 0.005)

/**
 * The edits with weights that sum to 100 in each group, in whole numbers: those the draft names stay, the others share what is
 * left as they did. Where nothing is left for them, or nothing but those is there, all are scaled alike.
 */
export function balanced(lines: readonly MeasureLine[], edits: readonly SettingEdit[]): SettingEdit[] {
  const given = groupsOf(lines)
    .filter(group => !isBalanced(group))
    .flatMap(group => shareOut(group, edits))
  return given.reduce<SettingEdit[]>(
    (all, { line: { path, rules }, weight }) => withEdit(all, { path, value: weight }, rules),
    [...edits],
  )
}

const groupsOf = (lines: readonly MeasureLine[]): MeasureLine[][] => [
  ...Map.groupBy(
    lines.filter(({ takenOut }) => !takenOut),
    ({ group }) => group,
  ).values(),
]

interface Given {
  line: MeasureLine
  weight: number
}

function shareOut(group: readonly MeasureLine[], edits: readonly SettingEdit[]): Given[] {
  const isNamed = ({ path }: MeasureLine) => edits.some(edit => samePath(edit.path, path))
  const others = group.filter(line => !isNamed(line))
  const left = whole - sumOf(group.filter(isNamed))
  return others.length > 0 && left >= others.length ? inWholes(others, left) : inWholes(group, whole)
}

/** By the largest remainder, so that nothing is lost to rounding. */
function inWholes(lines: readonly MeasureLine[], total: number): Given[] {
  const sum = sumOf(lines)
  const exact = lines.map(line => ({
    line,
    weight: sum > 0 ? (total * line.weight) / sum : total / lines.length,
  }))
  const units = Math.floor(total)
  const missing = units - exact.reduce((all, { weight }) => all + Math.floor(weight), 0)
  const byRemainder = exact.toSorted((a, b) => (b.weight % 1) - (a.weight % 1))
  return byRemainder.map(({ line, weight }, index) => ({
    line,
    weight:
      Math.floor(weight) + (index < missing ? 1 : 0) + (index === 0 ? Number((total - units).toFixed(6)) : 0),
  }))
}
