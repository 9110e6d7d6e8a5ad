import type { Day } from '@perennial/shared/day'
import type { PortalDescription } from '../crm/crm.ts'
import type { CrmRecord, PropertyVersion, RecordKind } from '../record.ts'

/** What was looked at of a kind; `complete` says that there is no more of it. */
export interface Sample {
  read: number
  complete: boolean
}

export interface RoomDeal {
  record: CrmRecord
  /** Primary company first. */
  companyIds: string[]
  /** Null when the deal was not among those whose line items were read. */
  lineItems: CrmRecord[] | null
}

/** Of the customers asked, those that have something; null when the token may not read it. */
export type Having = { asked: string[]; having: ReadonlySet<string> } | null

export const activityKinds = ['touchpoints', 'tickets', 'contacts', 'surveys', 'roles'] as const
export type ActivityKind = (typeof activityKinds)[number]

export const agreementKinds = ['contract', 'subscription'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Everything a proposal is made from. */
export interface Room {
  portal: PortalDescription
  /** The last day anything was recorded. */
  today: Day
  deals: RoomDeal[]
  companies: CrmRecord[]
  agreements: Record<AgreementKind, CrmRecord[]>
  /** Recorded history of the candidates, newest first, by record. */
  history: Record<'company' | 'deal', ReadonlyMap<string, PropertyVersion[]>>
  activity: Record<ActivityKind, Having>
  /** Share of customers with imported usage; null when nobody said. */
  usageShare: number | null
  /** The same of usage that counts people. */
  activeUsersShare: number | null
  sampled: Partial<Record<RecordKind, Sample>>
}
