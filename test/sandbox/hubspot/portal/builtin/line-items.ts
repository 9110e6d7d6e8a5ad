import { common } from './common.ts'
import { calculated, choices, type Row, readOnly } from './row.ts'

const billingFrequencies = choices(
  'weekly=Weekly|biweekly=Every two weeks|monthly=Monthly|quarterly=Quarterly|per_six_months=Semi-annually|annually=Annually|per_two_years=Every two years|per_three_years=Every three years',
)

export const lineItems: Row[] = [
  ...common,
  ['createdate', 'Create date', 'datetime', readOnly],
  ['hs_lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['name', 'Name', 'string'],
  ['description', 'Description', 'string/textarea'],
  ['quantity', 'Quantity', 'number'],
  ['price', 'Unit price', 'number'],
  ['amount', 'Net price', 'number', calculated],
  ['discount', 'Unit discount', 'number'],
  ['hs_discount_percentage', 'Discount percentage', 'number'],
  ['hs_total_discount', 'Total discount', 'number', calculated],
  ['hs_sku', 'SKU', 'string'],
  ['hs_product_id', 'Product ID', 'number'],
  ['recurringbillingfrequency', 'Billing frequency', 'enumeration', billingFrequencies],
  ['hs_recurring_billing_period', 'Term', 'string'],
  ['hs_recurring_billing_start_date', 'Billing start date', 'date'],
  ['hs_recurring_billing_end_date', 'Billing end date', 'date', calculated],
  ['hs_recurring_billing_number_of_payments', 'Number of payments', 'number'],
  ['hs_term_in_months', 'Term in months', 'number', calculated],
  ['hs_line_item_currency_code', 'Currency', 'enumeration', { external: true }],
  ['hs_arr', 'Annual recurring revenue', 'number', calculated],
  ['hs_mrr', 'Monthly recurring revenue', 'number', calculated],
  ['hs_acv', 'Annual contract value', 'number', calculated],
  ['hs_tcv', 'Total contract value', 'number', calculated],
  ['hs_margin', 'Margin', 'number', calculated],
  ['hs_margin_arr', 'ARR margin', 'number', calculated],
  ['hs_margin_mrr', 'MRR margin', 'number', calculated],
]
