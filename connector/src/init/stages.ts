import type { Pipeline } from '../crm/crm.ts'
import { folded } from './folded.ts'

export interface Stages {
  won: string[]
  lost: string[]
  /** Closed stages that neither their probability nor their label tells apart. */
  unclear: string[]
}

const wonWords = /\b(won|gewonnen|gagne\w*|ganad\w*|signed|unterschrieben|renewed|verlangert|gewonnen)\b/
const lostWords = /\b(lost|verloren|perdu\w*|perdid\w*|churned|cancelled|gekundigt|geannuleerd)\b/

/** Which stages mean that a deal was won or lost, over all deal pipelines. */
export function stagesOf(pipelines: readonly Pipeline[]): Stages {
  const stages = pipelines.filter(({ kind }) => kind === 'deal').flatMap(pipeline => pipeline.stages)
  const isWon = (stage: Stage) =>
    stage.probability === 1 || (stage.closed && stage.probability !== 0 && wonWords.test(folded(stage.label)))
  const isLost = (stage: Stage) =>
    stage.closed && !isWon(stage) && (stage.probability === 0 || lostWords.test(folded(stage.label)))
  const ids = (holds: (stage: Stage) => boolean) => [...new Set(stages.filter(holds).map(({ id }) => id))]
  return {
    won: ids(isWon),
    lost: ids(isLost),
    unclear: ids(stage => stage.closed && !isWon(stage) && !isLost(stage)),
  }
}

type Stage = Pipeline['stages'][number]

export const closedTicketStages = (pipelines: readonly Pipeline[]): string[] =>
  pipelines
    .filter(({ kind }) => kind === 'ticket')
    .flatMap(({ stages }) => stages)
    .filter(({ closed }) => closed)
    .map(({ id }) => id)
