import type { DealPurpose } from '@perennial/shared/model/deal'
import type { Pipeline } from '../crm/crm.ts'
import { type ExistingReading, readExisting, type TypeProperty, typeProperties } from './deal-types.ts'
import { type PipelinePurpose, pipelinePurposes } from './pipeline-readings.ts'
import type { Room } from './room.ts'
import { type Following, following, type SeenDeal, seenDeals } from './seen-deals.ts'
import { type Stages, stagesOf } from './stages.ts'

/** The portal's deals, what each is for, and which of them follow one another. */
export interface DealReading {
  stages: Stages
  pipelines: Pipeline[]
  purposes: Map<string, PipelinePurpose>
  /** Best first. */
  types: TypeProperty[]
  /** The type property that is used, with what its values mean. */
  type: TypeProperty | null
  /** What `existing business` turned out to be used for, where a value says so. */
  existing: ExistingReading | null
  deals: SeenDeal[]
  /** Won deals that bring recurring money. */
  recurring: SeenDeal[]
  following: Following
  purposeOf: (deal: SeenDeal) => DealPurpose
}

const contractual = new Set<DealPurpose>(['new', 'renewal', 'existing', 'unknown'])
const besides = new Set<DealPurpose>(['one_off', 'ignore'])

export function readDeals(room: Room): DealReading {
  const stages = stagesOf(room.portal.pipelines)
  const pipelines = room.portal.pipelines.filter(({ kind }) => kind === 'deal')
  const deals = seenDeals(room, stages)
  const won = deals.filter(({ status }) => status === 'won')
  const types = typeProperties(room.portal.properties.deal ?? [], won)
  const best = types[0] !== undefined && types[0].filled > 0 ? types[0] : null
  const purposes = pipelinePurposes(pipelines, won, deal => (best === null ? null : typeOf(deal, best)))
  const existing = best === null ? null : existingOf(won, best, purposes)
  const type = best !== null && existing !== null ? withExisting(best, existing) : best
  const purposeOf = (deal: SeenDeal) => purposeIn(deal, purposes, type)
  return {
    stages,
    pipelines,
    purposes,
    types,
    type,
    existing,
    deals,
    recurring: won.filter(deal => !besides.has(purposeOf(deal))),
    following: following(deals.filter(deal => contractual.has(purposeOf(deal)))),
    purposeOf,
  }
}

function typeOf({ record }: SeenDeal, { name, purposes }: TypeProperty): DealPurpose | null {
  const value = record.properties[name]
  return value ? (purposes[value] ?? 'unknown') : null
}

function purposeIn(
  deal: SeenDeal,
  purposes: DealReading['purposes'],
  type: TypeProperty | null,
): DealPurpose {
  const byPipeline = purposes.get(deal.pipeline)?.purpose ?? 'by_type'
  if (byPipeline !== 'by_type') return byPipeline
  return (type === null ? null : typeOf(deal, type)) ?? 'unknown'
}

/** Judged on the deals whose pipeline does not say already what they are for. */
function existingOf(
  won: readonly SeenDeal[],
  type: TypeProperty,
  purposes: DealReading['purposes'],
): ExistingReading | null {
  if (!Object.values(type.purposes).includes('existing')) return null
  const recurring = won.filter(deal => !besides.has(purposeIn(deal, purposes, type)))
  const marked = recurring.filter(deal => purposeIn(deal, purposes, type) === 'existing')
  return readExisting(marked, following(recurring))
}

const withExisting = (type: TypeProperty, { purpose }: ExistingReading): TypeProperty => ({
  ...type,
  purposes: Object.fromEntries(
    Object.entries(type.purposes).map(([value, meant]) => [value, meant === 'existing' ? purpose : meant]),
  ),
})
