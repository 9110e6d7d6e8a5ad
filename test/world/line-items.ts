import { dayText, officeInstant } from './calendar.ts'
import type { Deal } from './deal.ts'
import type { Life } from './life.ts'
import type { PortalLine } from './portal.ts'
import { amountText, linkLine, recordId, recordLine } from './record-line.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const dealToLineItem = 19

/** Room for the line items of one deal. */
const perDeal = 4

/** The line items of a signed deal. */
export function* lineItemLines(
  life: Life,
  deal: Deal,
  dealId: string,
  dealAt: number,
): Generator<PortalLine> {
  const createdAt = officeInstant(deal.openedOn, 0.5)
  const common = { hs_line_item_currency_code: deal.currency, createdate: createdAt }
  for (const [nth, item] of itemsOf(deal).entries()) {
    const id = recordId('line_items', life.account, dealAt * perDeal + nth)
    yield recordLine({ objectType: 'line_items', id, createdAt, properties: { ...item, ...common } })
    yield linkLine(['deals', dealId], ['line_items', id], dealToLineItem)
  }
}

/** The seats of a contract, and on a first contract the one-off set-up that is no recurring revenue. */
function itemsOf({ contract, contractType }: Deal): Record<string, string>[] {
  if (contract === null) return []
  const seats = {
    name: 'Platform seats',
    hs_sku: 'SEAT-Y',
    quantity: String(contract.seats),
    price: amountText(contract.seatPriceMinor),
    amount: amountText(contract.seats * contract.seatPriceMinor),
    recurringbillingfrequency: 'annually',
    ...(contract.months !== null && { hs_recurring_billing_period: `P${contract.months}M` }),
    hs_recurring_billing_start_date: dayText(contract.start),
  }
  const setUp = { name: 'Set-up and training', hs_sku: 'SETUP', quantity: '1', price: '1800', amount: '1800' }
  return contractType === 'new' ? [seats, setUp] : [seats]
}
