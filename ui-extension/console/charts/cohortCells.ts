import type { CohortRow, CohortsReport } from '@perennial/shared/wire/cohorts'
import type { Rate } from '../../src/app/pages/cohorts/rate.ts'

/** A cohort at an age: a share of its start, 0 and up; null = unknown, undefined = not that old yet. */
export interface HeatCell {
  cohort: string
  age: number
  share: number | null | undefined
  of: number
  small: boolean
}

/** Every age of the report, cohort by cohort. */
export const cellsOf = ({ cohorts, all }: CohortsReport, rate: Rate): HeatCell[] =>
  cohorts.flatMap(row => all.cells.map(({ age }) => cellOf(row, age, rate)))

function cellOf({ cohort, cells, small }: CohortRow, age: number, rate: Rate): HeatCell {
  const cell = cells.find(one => one.age === age)
  return { cohort, age, share: cell?.[rate], of: cell?.of ?? 0, small }
}
