import type { SettingScorecard } from '@perennial/shared/wire/settings'
import { type SettingEdit, samePath } from '@perennial/shared/wire/settings-draft'
import { editedValue, isTakenOut } from '../draft/edited.ts'

/** A line of a scorecard as it is edited. */
export interface MeasureLine {
  path: SettingScorecard['measures'][number]['path']
  entry: SettingScorecard['measures'][number]['path']
  label: string
  group: string | null
  /** As it rules; null for a line that was taken up by the draft. */
  rules: number | null
  weight: number
  hasData: boolean
  takenOut: boolean
  /** Of the whole score, 0..1; null while the weights do not sum to anything. */
  share: number | null
}

type Measure = { measure: string; label: string; hasData: boolean }

/** All lines with their shares: of their group, and of the groups. */
export function linesOf(
  card: SettingScorecard,
  measures: readonly Measure[],
  edits: readonly SettingEdit[],
): MeasureLine[] {
  const ruling = card.measures.map(line => ({
    ...line,
    rules: line.weight,
    weight: editedValue(edits, line.path, line.weight),
    takenOut: isTakenOut(edits, line.entry),
  }))
  const all = [...ruling, ...takenUp(card, measures, edits)]
  const groupSum = card.groups.reduce(
    (sum, field) => sum + Number(editedValue(edits, field.path, field.value)),
    0,
  )
  const shareOf = (group: string | null): number => {
    const field = card.groups.find(({ path }) => path.at(-2) === group)
    return field === undefined ? 1 : Number(editedValue(edits, field.path, field.value)) / groupSum
  }
  return all.map(line => {
    const sum = sumOf(all.filter(({ group }) => group === line.group))
    return { ...line, share: line.takenOut || sum <= 0 ? null : (shareOf(line.group) * line.weight) / sum }
  })
}

export const sumOf = (lines: readonly Pick<MeasureLine, 'weight' | 'takenOut'>[]): number =>
  lines.reduce((sum, { weight, takenOut }) => sum + (takenOut ? 0 : weight), 0)

/** Measures the draft adds. */
function takenUp(
  { addTo, measures: ruling }: SettingScorecard,
  measures: readonly Measure[],
  edits: readonly SettingEdit[],
): Omit<MeasureLine, 'share'>[] {
  if (addTo === null) return []
  return measures.flatMap(({ measure, label, hasData }) => {
    const path = [...addTo, measure]
    if (ruling.some(({ entry }) => samePath(entry, path))) return []
    const weight = editedValue(edits, path, null as number | null)
    return typeof weight === 'number'
      ? [{ path, entry: path, label, group: null, rules: null, weight, hasData, takenOut: false }]
      : []
  })
}
