import type { Outcome } from '../../record.ts'
import type { NewDeal } from '../crm.ts'
import { association, type NewRecord } from './create.ts'
import { instantOn } from './instants.ts'
import { createOnce, referenceOf } from './keyed.ts'
import type { Portal } from './portal.ts'

const dealToPrimaryCompany = 5
/** People in neighbouring time zones see the same day. */
const closeHour = 12

/** Deals on their primary company. The reference stands in the deal's description. */
export const createDeals = (portal: Portal, deals: NewDeal[], timeZone: string): Promise<Outcome[]> =>
  createOnce(portal, { kind: 'deal', text: 'description' }, deals, deal => dealFrom(deal, timeZone))

// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/deals/guide
const dealFrom = (deal: NewDeal, timeZone: string): NewRecord => ({
  on: deal.companyId,
  properties: {
    ...deal.properties,
    dealname: deal.name,
    description: `Opened by Perennial (${referenceOf(deal.key)}).`,
    pipeline: deal.pipeline,
    dealstage: deal.stage,
    closedate: instantOn(deal.closeDate, closeHour, timeZone),
    ...(deal.amount !== null && { amount: deal.amount }),
    ...(deal.currency !== null && { deal_currency_code: deal.currency }),
    ...(deal.ownerId !== null && { hubspot_owner_id: deal.ownerId }),
  },
  associations: [association(deal.companyId, dealToPrimaryCompany)],
})
