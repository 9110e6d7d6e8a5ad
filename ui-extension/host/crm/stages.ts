import type { RecordKind } from '../kinds.ts'
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

/** A record's values with pipeline and stage by their labels, since their definitions name no options. */
export function withStagesNamed(
  values: Record<string, string | null>,
  kind: RecordKind,
  pipelines: readonly Pipeline[],
): Record<string, string | null> {
  const staged = stagedBy[kind]
  if (!staged) return values
  const own = pipelines.find(({ id }) => id === values[staged.pipeline])
  const stage = own?.stages.find(({ id }) => id === values[staged.stage])
  return {
    ...values,
    ...(own && { [staged.pipeline]: own.label }),
    ...(stage && { [staged.stage]: stage.label }),
  }
}
