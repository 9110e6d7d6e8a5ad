import type { PipelineLine } from '../../../world/portal.ts'
import { loadLine } from './load.ts'
import { Portal } from './portal.ts'
import { propertyValue } from './values.ts'

const dates = { createdAt: '2024-01-01T00:00:00.000Z', updatedAt: '2024-02-01T00:00:00.000Z' }

const stage = (id: string, isClosed: boolean, probability: string): PipelineLine['stages'][number] => ({
  id,
  label: id,
  displayOrder: 0,
  metadata: { isClosed: String(isClosed), probability },
})

function portalWith(dealstage: string): Portal {
  const portal = new Portal()
  const tally = { records: 0, links: 0 }
  const deal = { objectType: 'deals', id: '1' } as const
  const company = { objectType: 'companies', id: '2' } as const
  const stages = [stage('open', false, '0.4'), stage('won', true, '1.0'), stage('lost', true, '0.0')]
  const pipeline = { objectType: 'deals', id: 'default', label: 'Sales', displayOrder: 0, stages } as const
  loadLine(portal, { line: 'pipeline', ...pipeline, stages }, tally)
  loadLine(
    portal,
    { line: 'record', ...deal, properties: { pipeline: 'default', dealstage }, ...dates },
    tally,
  )
  loadLine(portal, { line: 'record', ...company, properties: { name: 'Acme' }, ...dates }, tally)
  loadLine(portal, { line: 'link', from: deal, to: company, typeId: 341 }, tally)
  return portal
}

const valueIn = (portal: Portal, name: string): string | null =>
  propertyValue(portal, 'deals', portal.collections.deals.find('1')!, name)

describe('values HubSpot keeps itself', () => {
  it.each([
    ['open', 'false', 'false', 'false', '0.4'],
    ['won', 'true', 'true', 'false', '1.0'],
    ['lost', 'true', 'false', 'true', '0.0'],
  ])('follow from the stage %s', (dealstage, closed, won, lost, probability) => {
    const portal = portalWith(dealstage)
    const names = ['hs_is_closed', 'hs_is_closed_won', 'hs_is_closed_lost', 'hs_deal_stage_probability']
    expect(names.map(name => valueIn(portal, name))).toEqual([closed, won, lost, probability])
  })

  it('name the primary company as long as there is one', () => {
    const portal = portalWith('open')
    expect(valueIn(portal, 'hs_primary_associated_company')).toBe('2')
    portal.links.remove({ type: 'deals', id: '1' }, { type: 'companies', id: '2' })
    expect(valueIn(portal, 'hs_primary_associated_company')).toBeNull()
  })

  it('tell when the record was made and last changed', () => {
    const portal = portalWith('open')
    expect(valueIn(portal, 'createdate')).toBe(dates.createdAt)
    expect(valueIn(portal, 'hs_lastmodifieddate')).toBe(dates.updatedAt)
  })
})
