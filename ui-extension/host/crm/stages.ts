import type { RecordKind } from '../kinds.ts'
import type { Hubspot } from './hubspot.ts'

/** Stage id to its label. */
export type Stages = ReadonlyMap<string, string>

// https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
const pipelinesPath = (kind: RecordKind) => `/crm/v3/pipelines/${kind}`

/** Only these kinds move through pipelines. */
const staged: readonly RecordKind[] = ['deals', 'tickets']

export async function readStages(crm: Hubspot, kind: RecordKind): Promise<Stages> {
  if (!staged.includes(kind)) return new Map()
  const { results } = await crm.get<{ results: { stages: { id: string; label: string }[] }[] }>(
    pipelinesPath(kind),
  )
  return new Map(results.flatMap(({ stages }) => stages.map(({ id, label }) => [id, label])))
}
