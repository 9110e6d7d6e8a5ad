import type { AmountMeans } from '@perennial/shared/model/deal'
import type { Mapping } from '../config/mapping.ts'
import type { Pipeline, PortalDescription } from '../crm/crm.ts'
import { ConfigError } from '../errors.ts'

/** Where renewal deals are opened, and what their amount means there. */
export interface RenewalPipeline {
  id: string
  label: string
  /** Its first open stage. */
  stage: string
  stageLabel: string
  amountMeans: AmountMeans
}

/**
 * The first pipeline that the mapping reads as one for renewals.
 * @throws ConfigError where there is none, or none that the portal has with an open stage.
 */
export function renewalPipeline(
  { deal }: Pick<Mapping, 'deal'>,
  { pipelines }: Pick<PortalDescription, 'pipelines'>,
): RenewalPipeline {
  const named = Object.entries(deal.pipelines).filter(([, { purpose }]) => purpose === 'renewal')
  const ofDeals = pipelines.filter(({ kind }) => kind === 'deal')
  for (const [id, { amount_means: amountMeans }] of named) {
    const pipeline = ofDeals.find(one => one.id === id)
    const stage = pipeline && firstOpen(pipeline, [...deal.wonStages, ...deal.lostStages])
    if (pipeline && stage)
      return { id, label: pipeline.label, stage: stage.id, stageLabel: stage.label, amountMeans }
  }
  throw nowhere(
    named.map(([id]) => id),
    ofDeals,
  )
}

const firstOpen = ({ stages }: Pipeline, decided: readonly string[]) =>
  stages.toSorted((a, b) => a.order - b.order).find(({ id, closed }) => !closed && !decided.includes(id))

function nowhere(named: readonly string[], ofDeals: readonly Pipeline[]): ConfigError {
  const there =
    ofDeals.map(({ id, label }) => `${id} (${label})`).join(', ') || 'none that this token may see'
  return new ConfigError(
    named.length === 0
      ? 'no pipeline is said to be for renewals, so there is nowhere to open renewal deals'
      : `${named.join(', ')}: the portal has no such pipeline with an open stage`,
    {
      field: 'mapping.deal.pipelines',
      remedy: `give one of the portal's pipelines purpose: renewal and what its amount_means; it has ${there}`,
    },
  )
}
