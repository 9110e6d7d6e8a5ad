import type { PortalContents } from '../fill.ts'
import type { PortalLine } from '../portal.ts'
import type { UsageRow } from '../usage.ts'
import type { Ways } from '../ways.ts'

/** One messy portal: a way of keeping customers in HubSpot that real firms have. */
export interface Profile {
  /** One sentence: what this portal is like. */
  says: string
  ways(seed: number): Ways
  /** See `ProfileTruth`. */
  mapping: Mapping
  /** Nothing was ever measured in the product. */
  withoutUsage?: true
}

/** Right answers by path of the mapping in perennial.config.yaml; null: the portal has none. */
export type Mapping = Record<string, string | null>

/** Contents of a messy portal and what is really so. */
export interface ProfilePortal extends PortalContents {
  lines(): Iterable<PortalLine>
  usage(): Iterable<UsageRow>
  readonly truth: ProfileTruth
  says: string
}

export interface ProfileTruth {
  asOf: string
  /** Companies covered by a contract on asOf (start <= asOf < end, or no end). */
  customers: TrueCustomer[]
  /** Only answers that the data in the portal can prove. */
  mapping: Mapping
}

export interface TrueCustomer {
  /** HubSpot id of the company. */
  id: string
  /** As product usage names it: lower case. */
  domain: string
  /** One entry for each currency, in integer minor units of that currency. */
  arr: Money[]
  /** First day no longer covered by the contract that comes up first; null when nothing has an end. */
  renewalDate: string | null
}

export interface Money {
  minor: number
  currency: string
}
