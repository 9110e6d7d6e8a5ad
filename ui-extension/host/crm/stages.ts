import type { RecordKind } from '../kinds.ts'
import type { PropertyDefinition } from './definitions.ts'
import type { Hubspot } from './hubspot.ts'

/** Stage id to its label. */
export type Stages = ReadonlyMap<string, string>

export interface Pipeline {
  id: string
  label: string
  stages: { id: string; label: string }[]
}

// https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
const pipelinesPath = (kind: RecordKind) => `/crm/v3/pipelines/${kind}`

/** The properties that hold pipeline and stage; only these kinds move through pipelines. */
export const stagedBy: Partial<Record<RecordKind, { pipeline: string; stage: string }>> = {
  deals: { pipeline: 'pipeline', stage: 'dealstage' },
  tickets: { pipeline: 'hs_pipeline', stage: 'hs_pipeline_stage' },
}

export async function readPipelines(crm: Hubspot, kind: RecordKind): Promise<Pipeline[]> {
  if (!stagedBy[kind]) return []
  return (await crm.get<{ results: Pipeline[] }>(pipelinesPath(kind))).results
}

export const readStages = async (crm: Hubspot, kind: RecordKind): Promise<Stages> =>
  stagesOf(await readPipelines(crm, kind))

export const stagesOf = (pipelines: readonly Pipeline[]): Stages =>
  new Map(pipelines.flatMap(({ stages }) => stages.map(({ id, label }) => [id, label])))

/** What a value is one of, in the words of the portal. */
export type Choices = Required<Pick<PropertyDefinition, 'type' | 'options'>>

export const choicesOf = (options: Choices['options']): Choices => ({ type: 'enumeration', options })

/** What pipeline and stage are one of, by property: their own definitions name no options. */
export function stageChoices(kind: RecordKind, pipelines: readonly Pipeline[]): ReadonlyMap<string, Choices> {
  const staged = stagedBy[kind]
  if (!staged) return new Map()
  return new Map([
    [staged.pipeline, choicesOf(pipelines.map(asOption))],
    [staged.stage, choicesOf(pipelines.flatMap(({ stages }) => stages.map(asOption)))],
  ])
}

/** The same of one record: the stages are those of its own pipeline. */
export function ownStageChoices(
  kind: RecordKind,
  values: Readonly<Record<string, string | null>>,
  pipelines: readonly Pipeline[],
): ReadonlyMap<string, Choices> {
  const own = values[stagedBy[kind]?.pipeline ?? '']
  return stageChoices(
    kind,
    pipelines.filter(({ id }) => id === own),
  )
}

const asOption = ({ id, label }: { id: string; label: string }) => ({ value: id, label })
