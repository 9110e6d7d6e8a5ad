import type { Day } from '@perennial/shared/day'
import type { Field } from '@perennial/shared/fields'
import type { Finding } from '@perennial/shared/ledger/findings'
import type { RetentionRates } from '@perennial/shared/ledger/retention'
import type { CustomerSign } from '@perennial/shared/lifecycle/customer'
import type { Basis } from '@perennial/shared/model/basis'
import type { Rung } from '@perennial/shared/model/origin'
import type { Money } from '@perennial/shared/money'

/** What is found when a portal is read with nothing but a read-only token. Nothing of it is written to the CRM. */
export interface Audit {
  portal: { id: string; timeZone: string; currency: string; url: string }
  asOf: Day
  /** How the portal was read: the mapping in short, and what it left in doubt. */
  mapping: { written: boolean; found: Record<string, string>; doubts: string[] }
  customers: CustomerCounts
  arr: ArrByBasis
  /** The next two calendar quarters, then nothing. */
  quarters: { quarter: string; from: Day; until: Day; renewals: AuditRenewal[]; totals: Money[] }[]
  overdue: AuditRenewal[]
  /** Per currency; null when nobody paid a year ago. */
  retention: { from: Day; to: Day; rates: RetentionRates[]; assumptions: string[] } | null
  /** Customers nobody had a two-way contact with in `days` days, largest first. */
  untouched: { days: number; never: number; accounts: AuditAccount[] }
  /** Largest ARR first. */
  findings: Finding[]
  bands: { healthy: number; watch: number; at_risk: number; unscored: number }
  /** The measures of the scorecard with the share of customers that have data, and those left out. */
  measures: { id: string; label: string; share: number; used: boolean; adds: string }[]
  wouldWrite: {
    company: number
    deal: number
    properties: { on: Field['on']; name: string; label: string }[]
  }
  calls: { read: number; search: number; write: number; records: number }
}

export interface CustomerCounts {
  companies: number
  customers: number
  /** How many customers each sign speaks for; one may have several. */
  bySign: Record<CustomerSign, number>
  excluded: Record<'partner' | 'test' | 'left_out', { count: number; samples: AuditAccount[] }>
  prospects: { count: number; samples: AuditAccount[] }
}

/** One row a currency and basis; the shares of a currency sum to 1. */
export interface ArrByBasis {
  rows: { currency: string; basis: Basis; accounts: number; amount: Money; share: number }[]
  totals: Money[]
  /** Customers with a contract in force that states no amount, and customers without any contract in force. */
  withoutAmount: number
  withoutContract: number
}

export interface AuditAccount {
  id: string
  name: string
  url: string | null
  arr: Money[]
}

export interface AuditRenewal extends AuditAccount {
  date: Day
  noticeDate: Day | null
  autoRenews: boolean | null
  state: string
  basis: Basis
  rung: Rung
  rule: string
  band: 'healthy' | 'watch' | 'at_risk' | 'unscored'
  /** Day of the last two-way contact. */
  lastTouch: Day | null
  owner: string | null
}
