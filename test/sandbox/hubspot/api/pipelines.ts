import * as z from 'zod'
import type { PipelineLine } from '../../../world/portal.ts'
import { type Answer, bodyOf, type Call, ok, typeIn } from '../http/call.ts'
import { invalid, notFound } from '../http/refusal.ts'
import { pipelineKey } from '../portal/load.ts'

type Stage = PipelineLine['stages'][number]

const since = '2021-01-01T00:00:00.000Z'
const dates = { createdAt: since, updatedAt: since, archived: false }

const stageBody = (stage: Stage): object => ({
  ...stage,
  ...dates,
  writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
})

const pipelineBody = ({ line: _, objectType: __, ...pipeline }: PipelineLine): object => ({
  ...pipeline,
  stages: pipeline.stages.map(stageBody),
  ...dates,
})

/** GET /crm/v3/pipelines/{type} */
export const listPipelines = (call: Call): Answer =>
  ok({ results: call.portal.pipelinesOf(typed(call)).map(pipelineBody) })

/** GET /crm/v3/pipelines/{type}/{id} */
export const readPipeline = (call: Call): Answer => ok(pipelineBody(find(call)))

/** GET /crm/v3/pipelines/{type}/{id}/stages */
export const listStages = (call: Call): Answer => ok({ results: find(call).stages.map(stageBody) })

/** GET /crm/v3/pipelines/{type}/{id}/stages/{stageId} */
export const readStage = (call: Call): Answer => ok(stageBody(findStage(call, find(call))))

const Change = z.object({ label: z.string().min(1).optional(), displayOrder: z.number().int().optional() })
const StageChange = Change.extend({ metadata: z.record(z.string(), z.string()).optional() })

/** PATCH /crm/v3/pipelines/{type}/{id} */
export function updatePipeline(call: Call): Answer {
  const pipeline = find(call)
  Object.assign(pipeline, bodyOf(call, Change))
  touchRecords(call, pipeline)
  return ok(pipelineBody(pipeline))
}

/** PATCH /crm/v3/pipelines/{type}/{id}/stages/{stageId} */
export function updateStage(call: Call): Answer {
  const pipeline = find(call)
  const stage = findStage(call, pipeline)
  Object.assign(stage, bodyOf(call, StageChange))
  touchRecords(call, pipeline)
  return ok(stageBody(stage))
}

/** Editing a pipeline gives all of its records one and the same modified date. */
function touchRecords(call: Call, { objectType, id }: PipelineLine): void {
  const property = objectType === 'deals' ? 'pipeline' : 'hs_pipeline'
  for (const record of [...call.portal.collections[objectType].live.values()])
    if (record.properties[property] === id)
      call.portal.put(objectType, { ...record, updatedMs: call.nowMs }, call.nowMs)
}

function typed(call: Call): 'deals' | 'tickets' {
  const type = typeIn(call)
  if (type !== 'deals' && type !== 'tickets') throw invalid(`${type} have no pipelines`)
  return type
}

function find(call: Call): PipelineLine {
  const { id } = call.params
  const pipeline = call.portal.pipelines.get(pipelineKey({ objectType: typed(call), id: id! }))
  if (!pipeline) throw notFound(`Pipeline ${id} does not exist`)
  return pipeline
}

function findStage(call: Call, pipeline: PipelineLine): Stage {
  const stage = pipeline.stages.find(each => each.id === call.params.stageId)
  if (!stage) throw notFound(`Stage ${call.params.stageId} does not exist`)
  return stage
}
