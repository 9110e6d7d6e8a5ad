/**
 * HubSpot's own line item properties.
 * https://developers.hubspot.com/docs/api-reference/crm-line-items-v3/guide
 */
export const lineItemSources = {
  name: 'name',
  quantity: 'quantity',
  price: 'price',
  amount: 'amount',
  currency: 'hs_line_item_currency_code',
  frequency: 'recurringbillingfrequency',
  period: 'hs_recurring_billing_period',
  start: 'hs_recurring_billing_start_date',
  end: 'hs_recurring_billing_end_date',
}
