import type { Stages as StageTrack } from '../../kit/crm/CrmSource.ts'
import { readRecords } from './associated.ts'
import type { KindKey } from './associatedSearch.ts'
import { readProperties } from './definitions.ts'
import type { Hubspot } from './hubspot.ts'
import { readPipelines, stagedBy } from './stages.ts'

/** The property companies and contacts move through; they have no pipelines. */
const lifecycle = 'lifecyclestage'

/** The stages a record moves through and where it is: of its pipeline, or of the lifecycle. */
export async function readTrack(crm: Hubspot, of: KindKey): Promise<StageTrack | null> {
  const staged = stagedBy[of.kind]
  return staged ? pipelineTrack(crm, of, staged) : lifecycleTrack(crm, of)
}

async function pipelineTrack(
  crm: Hubspot,
  { kind, id }: KindKey,
  { pipeline, stage }: { pipeline: string; stage: string },
): Promise<StageTrack | null> {
  const [pipelines, [record]] = await Promise.all([
    readPipelines(crm, kind),
    readRecords(crm, kind, [id], [pipeline, stage]),
  ])
  const own = pipelines.find(each => each.id === record?.properties[pipeline])
  if (!own) return null
  return {
    pipeline: own.label,
    stages: own.stages.map(({ label }) => label),
    current: position(own.stages, ({ id: stageId }) => stageId === record?.properties[stage]),
  }
}

async function lifecycleTrack(crm: Hubspot, { kind, id }: KindKey): Promise<StageTrack | null> {
  const [definitions, [record]] = await Promise.all([
    readProperties(crm, kind),
    readRecords(crm, kind, [id], [lifecycle]),
  ])
  const definition = definitions.find(({ name }) => name === lifecycle)
  if (!definition?.options) return null
  return {
    pipeline: definition.label,
    stages: definition.options.map(({ label }) => label),
    current: position(definition.options, ({ value }) => value === record?.properties[lifecycle]),
  }
}

function position<T>(of: readonly T[], wanted: (one: T) => boolean): number | null {
  const index = of.findIndex(wanted)
  return index === -1 ? null : index
}
