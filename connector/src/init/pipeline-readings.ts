import type { DealPurpose } from '@perennial/shared/model/deal'
import type { PipelineReading } from '../config/mapping.ts'
import type { Pipeline } from '../crm/crm.ts'
import { shareOf } from './numbers.ts'
import { pipelinePurpose } from './purposes.ts'
import type { SeenDeal } from './seen-deals.ts'

export interface PipelinePurpose {
  purpose: PipelineReading['purpose']
  because: string
}

/** What the deals of each pipeline are for; a label that the deals' own types contradict is not followed. */
export function pipelinePurposes(
  pipelines: readonly Pipeline[],
  deals: readonly SeenDeal[],
  typeOf: (deal: SeenDeal) => DealPurpose | null,
): Map<string, PipelinePurpose> {
  return new Map(
    pipelines.map(({ id, label }): [string, PipelinePurpose] => {
      const named = pipelinePurpose({ label })
      if (named === 'by_type') return [id, { purpose: 'by_type', because: 'each deal by its type' }]
      const types = deals.filter(({ pipeline }) => pipeline === id).flatMap(deal => typeOf(deal) ?? [])
      const against = shareOf(types, type => !isCompatible(named, type))
      if (named !== 'ignore' && types.length >= 10 && against > 0.2)
        return [
          id,
          {
            purpose: 'by_type',
            because: `its name says ${named}, but ${Math.round(against * 100)} % of its deals are typed otherwise`,
          },
        ]
      return [id, { purpose: named, because: `its name, ${label}, says so` }]
    }),
  )
}

const isCompatible = (named: DealPurpose, type: DealPurpose): boolean =>
  type === named || type === 'unknown' || (type === 'existing' && named !== 'new') || named === 'one_off'
