import type { Deal } from '../deal.ts'
import type { Life } from '../life.ts'
import type { PortalLine, RecordLine } from '../portal.ts'
import { byTheMonth } from './mrr-amounts.ts'
import { americas, emea, newBusiness, partners, pipelines, services, upsell } from './multi-pipelines.ts'
import type { Profile } from './profile.ts'
import { revised, withValues } from './revise.ts'
import { sampleDeals } from './sample-mapping.ts'
import { partnerDeals, servicesDeals } from './side-deals.ts'
import { type DealPipeline, dealPipelineLine, movedTo } from './stage-names.ts'

export const multiPipeline: Profile = {
  says: 'Six pipelines tell what a deal is and no property does; renewals in EMEA are written by the month, set-up work and partner recruiting are no contracts at all.',
  ways: seed => ({
    deals: (deals, life) => deals.map(deal => (pipelineOf(deal, life) === emea ? byTheMonth(deal) : deal)),
    shape: lines => [...lines.filter(line => !isDealPipeline(line)), ...pipelines.map(dealPipelineLine)],
    lines: (lines, life) => [
      ...revised(lines, 'deals', deal => moved(deal, life)),
      ...servicesDeals(seed, life),
      ...partnerDeals(seed, life),
    ],
  }),
  mapping: {
    'deal.start': sampleDeals['deal.start']!,
    'deal.end': sampleDeals['deal.end']!,
    'deal.termMonths': sampleDeals['deal.termMonths']!,
    'deal.autoRenews': sampleDeals['deal.autoRenews']!,
    'deal.noticeDays': sampleDeals['deal.noticeDays']!,
    'deal.seats': sampleDeals['deal.seats']!,
    'deal.purpose': null,
    [`deal.pipelines.${newBusiness.id}.purpose`]: 'new',
    [`deal.pipelines.${newBusiness.id}.amount_means`]: 'arr',
    [`deal.pipelines.${americas.id}.purpose`]: 'renewal',
    [`deal.pipelines.${americas.id}.amount_means`]: 'arr',
    [`deal.pipelines.${emea.id}.purpose`]: 'renewal',
    [`deal.pipelines.${emea.id}.amount_means`]: 'mrr',
    [`deal.pipelines.${upsell.id}.purpose`]: 'expansion',
    [`deal.pipelines.${upsell.id}.amount_means`]: 'arr',
    [`deal.pipelines.${services.id}.purpose`]: 'one_off',
    [`deal.pipelines.${partners.id}.purpose`]: 'ignore',
  },
}

const inTheAmericas: readonly string[] = ['United States', 'Canada', 'Brazil']

function pipelineOf({ contractType }: Pick<Deal, 'contractType'>, { account }: Life): DealPipeline {
  if (contractType === 'new') return newBusiness
  if (contractType === 'expansion') return upsell
  return inTheAmericas.includes(account.place.country) ? americas : emea
}

function moved(deal: RecordLine, life: Life): RecordLine {
  const contractType = deal.properties.contract_type as Deal['contractType']
  const untyped = withValues(deal, { contract_type: null, dealtype: null })
  return movedTo(pipelineOf({ contractType }, life), untyped)
}

const isDealPipeline = (line: PortalLine): boolean => line.line === 'pipeline' && line.objectType === 'deals'
