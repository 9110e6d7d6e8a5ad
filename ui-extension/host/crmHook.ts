import type { FormattingOptions } from '@hubspot/ui-extensions'

/** Shapes of the SDK's data hooks that it does not export; the names are the SDK's. */
export type CrmPropertiesResponse = Record<string, string | null>

export interface FetchHookOptions {
  propertiesToFormat?: string[] | 'all'
  formattingOptions?: FormattingOptions
}

export interface FetchAssociationsRequest {
  toObjectType: string
  properties?: string[]
  pageLength?: number
  offset?: number
}

export interface AssociationsResponse {
  results: {
    toObjectId: number
    associationTypes: { category: string; typeId: number; label: string }[]
    properties: CrmPropertiesResponse
  }[]
  hasMore: boolean
  nextOffset: number
}
