import type { RecordLine } from '../portal.ts'
import { random } from '../random.ts'
import { contractTypes, dealNames } from './consultant-properties.ts'
import { renamed, withValues, written } from './revise.ts'

const contractual = [
  'contract_start_date',
  'contract_end_date',
  'contract_term_months',
  'auto_renewal',
  'notice_period_days',
] as const

/** A deal in the consultant's names: its contract was entered by hand when it was won. */
export function consultantDeal(seed: number, deal: RecordLine): RecordLine {
  const coded = renamed(deal, dealNames, (name, value) =>
    name === 'contract_type' ? contractTypes[value as keyof typeof contractTypes] : value,
  )
  // HubSpot's own deal type was never theirs: only deals that came out of its sales tools have one.
  const own = random(seed, 'dealtype', deal.id).chance(0.25) ? coded : withValues(coded, { dealtype: null })
  const head = deal.history?.dealstage?.[0]
  if (head === undefined) return own
  return contractual.reduce((record, name) => {
    const value = record.properties[dealNames[name]]
    if (value === undefined) return record
    return written(record, dealNames[name], [
      { value, timestamp: head.timestamp, sourceType: head.sourceType },
    ])
  }, own)
}
