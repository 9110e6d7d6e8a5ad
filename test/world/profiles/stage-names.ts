import { renewalStages, salesStages } from '../pipelines.ts'
import type { PipelineLine, RecordLine } from '../portal.ts'
import type { Version } from '../record-line.ts'

/** A deal pipeline as a portal's people made it: open stages in order, then won and lost. */
export interface DealPipeline {
  id: string
  label: string
  open: readonly Stage[]
  won: Stage
  lost: Stage
}

type Stage = readonly [id: string, label: string]

/** Its line, with probabilities that rise from stage to stage. */
export function dealPipelineLine(
  { id, label, open, won, lost }: DealPipeline,
  displayOrder: number,
): PipelineLine {
  const rising = open.map(
    ([stage, name], at) => [stage, name, ((at + 1) / (open.length + 1)).toFixed(1)] as const,
  )
  const all = [...rising, [...won, '1.0'] as const, [...lost, '0.0'] as const]
  return {
    line: 'pipeline',
    objectType: 'deals',
    id,
    label,
    displayOrder,
    stages: all.map(([stage, name, probability], order) => ({
      id: stage,
      label: name,
      displayOrder: order,
      metadata: { isClosed: String(order >= open.length), probability },
    })),
  }
}

/** Moves a deal of the sample into another pipeline: as far along there as it was, won or lost as it was. */
export function movedTo(pipeline: DealPipeline, deal: RecordLine): RecordLine {
  const stageOf = (sample: string) => stageIn(pipeline, sample)
  const passed = deal.history?.dealstage?.map(version => ({ ...version, value: stageOf(version.value) }))
  return {
    ...deal,
    properties: { ...deal.properties, pipeline: pipeline.id, dealstage: stageOf(deal.properties.dealstage!) },
    ...(passed && { history: { ...deal.history, dealstage: firstOfEach(passed) } }),
  }
}

function stageIn({ open, won, lost }: DealPipeline, sample: string): string {
  if (sample === 'closedwon' || sample === 'renewed') return won[0]
  if (sample === 'closedlost' || sample === 'churned') return lost[0]
  const before = [salesStages, renewalStages].find(stages => stages.some(({ id }) => id === sample))!
  const count = before.length - 2
  const at = before.findIndex(({ id }) => id === sample)
  return open[Math.floor((at * open.length) / count)]![0]
}

/** Two stages that became one leave one version: the older. Newest first. */
const firstOfEach = (versions: readonly Version[]): Version[] =>
  versions.filter(({ value }, at) => versions[at + 1]?.value !== value)
