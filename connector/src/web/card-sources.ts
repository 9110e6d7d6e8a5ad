import type { CardEvidence } from '@perennial/shared/card'
import type { Contract, Dispute } from '@perennial/shared/model/contract'
import { type Origin, rungLabels } from '@perennial/shared/model/origin'

/** Where a fact stands and by which rule it was taken from there. */
export const sourceOf = ({ rule, record }: Origin, contract: Contract): CardEvidence => ({
  text: `${record.text}: ${rule}`,
  url: record.url ?? contract.url,
})

/** What another source says that was not followed. */
export const disputed = ({ value, origin }: Dispute['other']): CardEvidence => ({
  text: `${rungLabels[origin.rung]} says ${value}`,
  url: origin.record.url,
})
