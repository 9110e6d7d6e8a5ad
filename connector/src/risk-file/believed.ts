import { entriesOf } from '@perennial/shared/health/entries'
import type { Scorecard } from '@perennial/shared/health/scorecard'
import type { Column } from '@perennial/shared/risk/logistic/column'
import { worthOfHealthPoint } from '@perennial/shared/risk/logistic/health-point'
import { ConfigError } from '../errors.ts'

/** Columns named like entries of the scorecard, 0 to 100, are drawn to what it weighs them: the healthier, the less likely a loss. */
export function believedColumns(columns: readonly Column[], scorecard: Scorecard): Column[] {
  const entries = entriesOf(scorecard)
  const weights = new Map(entries.map(({ id, weight }) => [id, weight]))
  if (!columns.some(({ name }) => weights.has(name)))
    throw new ConfigError(
      '--prior: scorecard: no column of the file is named like an entry of the scorecard',
      {
        field: '--prior',
        remedy: `use --prior zero, or name columns after entries: ${entries.map(({ id }) => id).join(', ')}`,
      },
    )
  return columns.map(column => {
    const weight = weights.get(column.name)
    return weight === undefined ? column : { ...column, prior: -worthOfHealthPoint * weight }
  })
}
