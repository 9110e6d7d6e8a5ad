import type {
  GroupSurvival,
  SurvivalAt,
  SurvivalByGroup,
} from '@perennial/shared/ledger/cohorts/survival-by-group'
import { csv } from '../csv.ts'
import { columns } from './output.ts'

export function survivalText({ groups, logRank, warnings }: SurvivalByGroup): string {
  const times = groups[0]!.at.map(({ t }) => `at ${t}`)
  return [
    columns([['group', 'n', 'events', 'median', '95 % interval', ...times], ...groups.map(line)]),
    ...(logRank ? [testText(logRank)] : []),
    ...warnings.map(warning => `Note: ${warning}.`),
  ].join('\n')
}

/** A row for each group: survival and its limits as fractions; what is not known is empty. */
export function survivalCsv({ groups }: SurvivalByGroup): string {
  const rows = groups.map(({ group, n, events, median, medianInterval, at }) => ({
    group,
    n,
    events,
    median,
    medianLower: medianInterval.lower,
    medianUpper: medianInterval.upper,
    ...Object.fromEntries(at.flatMap(cells)),
  }))
  return csv(rows, Object.keys(rows[0]!))
}

const cells = ({ t, survival, se, lower, upper }: SurvivalAt): [string, number | null][] => [
  [`survival${t}`, survival],
  [`se${t}`, se],
  [`lower${t}`, lower],
  [`upper${t}`, upper],
]

const line = ({ group, n, events, median, medianInterval: { lower, upper }, at }: GroupSurvival) => [
  group,
  n,
  events,
  median ?? 'not reached',
  `${lower ?? '?'} to ${upper ?? '?'}`,
  ...at.map(shown),
]

const shown = ({ survival, lower, upper }: SurvivalAt): string => {
  if (survival === null) return 'not watched that long'
  return lower === null ? percent(survival) : `${percent(survival)} (${percent(lower)} to ${percent(upper!)})`
}

const testText = ({ chi2, df, p }: NonNullable<SurvivalByGroup['logRank']>): string =>
  `Log-rank: chi-square ${chi2.toFixed(2)} on ${df} df, p ${p < 0.0001 ? 'below 0.0001' : p.toFixed(4)}: ${
    p < 0.05 ? 'the groups differ' : 'no difference between the groups is shown'
  }.`

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
