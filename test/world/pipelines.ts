import type { PipelineLine, PortalLine } from './portal.ts'

/** Stage ids of the renewals pipeline, in order. */
export const renewalStages = [
  { id: 'renewal_upcoming', label: 'Upcoming', probability: '0.5', closed: false },
  { id: 'renewal_in_talks', label: 'In talks', probability: '0.6', closed: false },
  { id: 'renewal_quote_sent', label: 'Quote sent', probability: '0.75', closed: false },
  { id: 'renewal_verbal', label: 'Verbal yes', probability: '0.9', closed: false },
  { id: 'renewed', label: 'Renewed', probability: '1.0', closed: true },
  { id: 'churned', label: 'Churned', probability: '0.0', closed: true },
] as const

/** Stage ids of HubSpot's own sales pipeline, in order. */
export const salesStages = [
  { id: 'appointmentscheduled', label: 'Appointment Scheduled', probability: '0.2', closed: false },
  { id: 'qualifiedtobuy', label: 'Qualified To Buy', probability: '0.4', closed: false },
  { id: 'presentationscheduled', label: 'Presentation Scheduled', probability: '0.6', closed: false },
  { id: 'decisionmakerboughtin', label: 'Decision Maker Bought-In', probability: '0.8', closed: false },
  { id: 'contractsent', label: 'Contract Sent', probability: '0.9', closed: false },
  { id: 'closedwon', label: 'Closed Won', probability: '1.0', closed: true },
  { id: 'closedlost', label: 'Closed Lost', probability: '0.0', closed: true },
] as const

export const ticketStages = [
  { id: '1', label: 'New', state: 'OPEN' },
  { id: '2', label: 'Waiting on contact', state: 'OPEN' },
  { id: '3', label: 'Waiting on us', state: 'OPEN' },
  { id: '4', label: 'Closed', state: 'CLOSED' },
] as const

/** The two deal pipelines and HubSpot's ticket pipeline. */
export function* pipelineLines(): Generator<PortalLine> {
  yield dealPipeline('default', 'Sales Pipeline', 0, salesStages)
  yield dealPipeline('renewals', 'Renewals', 1, renewalStages)
  const stages = ticketStages.map(({ id, label, state }, displayOrder) => ({
    id,
    label,
    displayOrder,
    metadata: { isClosed: String(state === 'CLOSED'), ticketState: state },
  }))
  yield {
    line: 'pipeline',
    objectType: 'tickets',
    id: '0',
    label: 'Support Pipeline',
    displayOrder: 0,
    stages,
  }
}

type DealStage = { id: string; label: string; probability: string; closed: boolean }

const dealPipeline = (
  id: string,
  label: string,
  displayOrder: number,
  stages: readonly DealStage[],
): PipelineLine => ({
  line: 'pipeline',
  objectType: 'deals',
  id,
  label,
  displayOrder,
  stages: stages.map((stage, order) => ({
    id: stage.id,
    label: stage.label,
    displayOrder: order,
    metadata: { isClosed: String(stage.closed), probability: stage.probability },
  })),
})
