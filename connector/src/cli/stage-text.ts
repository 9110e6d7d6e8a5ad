import type { StageReport, StageReportStep } from '@perennial/shared/stage-request'
import type { StageCount } from '../lifecycle/stage-counts.ts'
import { columns, count } from './output.ts'

/** An account's stage for people. */
export const stageText = (report: StageReport): string =>
  [nowText(report), ...holdText(report), movesText(report), historyText(report.history)].join('\n')

function nowText({ account, asOf, stage }: StageReport): string {
  if (stage === null) return `${account.name} is in no stage on ${asOf}.`
  return `${account.name}: ${stage.label} since ${stage.since} (${count(stage.days, 'day')}).`
}

function holdText({ account, stage }: StageReport): string[] {
  if (stage?.how === 'manual')
    return [
      `Held there by ${stage.by}: ${stage.reason}`,
      `To give it back to the conditions: perennial stage ${account.id} --release`,
    ]
  if (stage === null) return []
  return [stage.when === null ? 'By condition: no other stage is for it.' : `By condition: ${stage.when}.`]
}

const movesText = ({ moves }: StageReport): string =>
  moves.length === 0
    ? 'It may be moved nowhere by hand.'
    : `It may be moved to ${moves.map(({ name }) => name).join(', ')}.`

const how: Readonly<Record<StageReportStep['how'], string>> = {
  manual: 'by hand',
  condition: 'by condition',
  released: 'released',
}

const historyText = (history: readonly StageReportStep[]): string =>
  history.length === 0
    ? 'No step is on record yet; scoring notes the first one.'
    : columns([
        ['from', 'stage', 'days', 'how', 'by', 'why'],
        ...history.map(step => [
          step.on,
          step.label ?? 'none',
          step.days,
          how[step.how],
          step.by ?? '',
          step.reason ?? '',
        ]),
      ])

interface Counts {
  asOf: string
  stages: readonly StageCount[]
  contactStages: readonly StageCount[]
}

/** How many are in each stage, for people. */
export const countsText = ({ asOf, stages, contactStages }: Counts): string =>
  [
    `Stages on ${asOf}`,
    countTable('accounts', stages),
    ...(contactStages.length === 0 ? [] : ['', countTable('contacts', contactStages)]),
  ].join('\n')

const countTable = (who: string, counts: readonly StageCount[]): string =>
  columns([
    ['stage', who, 'median days', 'longest'],
    ...counts.map(one => [one.label, one.count, one.medianDays ?? '-', one.longestDays ?? '-']),
  ])
