import { common } from './common.ts'
import { calculated, choices, type Row, readOnly } from './row.ts'

/**
 * Documented are the name, the currency and the effective date:
 * https://developers.hubspot.com/docs/api-reference/crm-contracts-v3/guide
 * The others are unverified: likely names of what a contract in HubSpot shows.
 */
export const contracts: Row[] = [
  ...common,
  ['hs_lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['hs_name', 'Contract name', 'string'],
  ['hs_currency_code', 'Currency', 'enumeration', { external: true }],
  ['hs_contract_effective_date', 'Effective date', 'date'],
  [
    'hs_status',
    'Contract status',
    'enumeration',
    choices('draft=Draft|active=Active|completed=Completed|terminated=Terminated'),
  ],
  ['hs_start_date', 'Contract start date', 'date'],
  ['hs_end_date', 'Contract end date', 'date'],
  ['hs_term_in_months', 'Term in months', 'number'],
  ['hs_auto_renew', 'Renews automatically', 'bool'],
  ['hs_arr', 'Annual recurring revenue', 'number', calculated],
  ['hs_mrr', 'Monthly recurring revenue', 'number', calculated],
  ['hs_acv', 'Annual contract value', 'number', calculated],
  ['hs_tcv', 'Total contract value', 'number', calculated],
]
