/** HubSpot's bodies as they come over the wire. Every field of an error is optional in practice. */

export interface WireRecord {
  id: string
  properties: Record<string, string | null>
  createdAt: string
  updatedAt: string
  archived: boolean
  archivedAt?: string
  propertiesWithHistory?: Record<string, WireVersion[]>
  associations?: Record<string, WireAssociations>
  objectWriteTraceId?: string
}

export interface WireVersion {
  value: string | null
  timestamp: string
  sourceType?: string
}

/** Associations that came with a record. `paging` means that there are more than were sent. */
export interface WireAssociations {
  results: { id: string; type: string }[]
  paging?: WirePaging
}

/** One membership of a list. */
export interface WireMember {
  recordId: string
}

export interface WirePaging {
  next?: { after: string }
}

export interface WireList<T> {
  results: T[]
  paging?: WirePaging
}

export interface WireBatch<T> {
  results: T[]
  errors?: WireError[]
}

export interface WireLinks {
  from: { id: string }
  to: WireLink[]
  paging?: WirePaging
}

export interface WireLink {
  toObjectId: string | number
  associationTypes: { category: string; typeId: number; label: string | null }[]
}

/** HubSpot's error envelope; also the shape of one entry of `errors` in a 207. */
export interface WireError {
  message?: string
  category?: string
  subCategory?: unknown
  correlationId?: string
  /** Only on 429: TEN_SECONDLY_ROLLING, SECONDLY or DAILY. */
  policyName?: string
  context?: Record<string, string[] | undefined>
  errors?: { message?: string; code?: string; context?: Record<string, string[] | undefined> }[]
}
