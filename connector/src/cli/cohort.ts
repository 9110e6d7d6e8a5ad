import { Command } from 'commander'
import { cohortFit } from './cohort-fit.ts'
import { cohortSurvival } from './cohort-survival.ts'

/** Works on CSV files alone: no portal, no database. */
export const cohort = new Command('cohort')
  .description('how long customers stay: fit and project retention curves, estimate survival from lifetimes')
  .addCommand(cohortFit.exitOverride())
  .addCommand(cohortSurvival.exitOverride())
