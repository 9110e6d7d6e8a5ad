import { type Day, daysBetween } from '@perennial/shared/day'
import { inWords } from '@perennial/shared/lifecycle/condition-words'
import { mayMove, type Stage } from '@perennial/shared/lifecycle/stage'
import type { StageReport, StageReportStep } from '@perennial/shared/stage-request'
import type { StageStep } from '../view/stage-entries.ts'
import type { StagedAccount } from './staged-account.ts'

/** The account as the command line and the API show it. */
export function stageReport(account: StagedAccount, stages: readonly Stage[], asOf: Day): StageReport {
  const { id, name, url, stage, steps } = account
  const current = stages.find(one => one.name === stage?.stage)
  return {
    account: { id, name, url },
    asOf,
    stage: stage && {
      name: stage.stage,
      label: current?.label ?? stage.stage,
      since: stage.on,
      days: daysBetween(stage.on, asOf),
      how: stage.how,
      by: stage.by,
      reason: stage.reason,
      when: current?.when === undefined ? null : inWords(current.when),
    },
    moves: account.isCustomer
      ? stages
          .filter(one => one !== current && mayMove(current, one))
          .map(one => ({ name: one.name, label: one.label }))
      : [],
    history: steps.map((step, at) => reported(step, steps[at + 1]?.from ?? asOf, stages)),
  }
}

const reported = (
  { from, stage, how, by, reason }: StageStep,
  until: Day,
  stages: readonly Stage[],
): StageReportStep => ({
  on: from,
  stage,
  label: stages.find(({ name }) => name === stage)?.label ?? stage,
  how,
  by,
  reason,
  days: daysBetween(from, until),
})
