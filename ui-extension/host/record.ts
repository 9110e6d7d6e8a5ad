/** What the record view's server tells its page about the CRM; money and dates arrive as people read them. */
export interface PortalView {
  portalId: number
  timeZone: string
  /** The day the sample data ends on, YYYY-MM-DD; null when the portal is live. */
  asOf: string | null
}

export interface CompanyEntry {
  id: string
  name: string
  domain: string | null
}

export interface CompanyPage {
  companies: CompanyEntry[]
  total: number
  /** Opaque cursor of the next page; null at the end. */
  next: string | null
}

export interface PropertyView {
  name: string
  label: string
  /** Formatted for reading. */
  value: string
  description: string | null
}

export interface PropertyGroupView {
  name: string
  label: string
  properties: PropertyView[]
}

export interface CompanyView extends CompanyEntry {
  owner: string | null
  groups: PropertyGroupView[]
}

export interface AssociatedRecord {
  id: string
  title: string
  /** The line below the title: job title or address, or stage and amount. */
  detail: string
}

export interface ActivityView {
  id: string
  kind: 'Call' | 'Email' | 'Meeting' | 'Note' | 'Task'
  title: string
  at: string
}

export interface RelatedView {
  contacts: AssociatedRecord[]
  deals: AssociatedRecord[]
  /** Latest first. */
  activities: ActivityView[]
}
