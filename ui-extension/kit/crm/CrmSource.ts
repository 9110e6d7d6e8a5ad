import type {
  CrmActionButtonProps,
  CrmAssociationTableProps,
  CrmStatisticsProps,
} from '@hubspot/ui-extensions/crm'
import { createContext, useContext } from 'react'

/** Which record; without an id it is the one on show. */
export interface RecordRef {
  objectTypeId?: string | undefined
  objectId?: number | undefined
}

/** A property as the reader sees it; `value` is null when the record has none. */
export interface ShownProperty {
  name: string
  label: string
  value: string | null
}

export interface AssociatedRecord {
  id: number
  name: string
  url: string | null
  properties: ShownProperty[]
}

export type AssociationQuery = Pick<
  CrmAssociationTableProps,
  'objectTypeId' | 'propertyColumns' | 'preFilters' | 'sort' | 'pageSize'
>

export interface Stages {
  pipeline: string
  stages: string[]
  /** position in `stages`; null when the record is in none of them */
  current: number | null
}

export type CrmAction = Pick<CrmActionButtonProps, 'actionType' | 'actionContext'>

/** What the host knows of the CRM. A promise that rejects is shown as a failure with its message. */
export interface CrmSource {
  properties: (record: RecordRef, names: string[]) => Promise<ShownProperty[]>
  associated: (query: AssociationQuery) => Promise<{ records: AssociatedRecord[]; total: number }>
  statistics: (query: CrmStatisticsProps) => Promise<{ label: string; value: string | null }[]>
  stages: (record: RecordRef) => Promise<Stages | null>
  /** Errors in words; none when the action was taken. */
  act: (action: CrmAction) => Promise<string[]>
}

/** null: the host has no CRM, and the components say so. */
const Source = createContext<CrmSource | null>(null)
export const CrmProvider = Source.Provider
export const useCrm = (): CrmSource | null => useContext(Source)
