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
  new Map(
    (await readPipelines(crm, kind)).flatMap(({ stages }) => stages.map(({ id, label }) => [id, label])),
  )
