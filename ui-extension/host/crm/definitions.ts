import type { Hubspot } from './hubspot.ts'

// https://developers.hubspot.com/docs/api-reference/crm-properties-v3/core/get-crm-v3-properties-objectType
const propertiesPath = (objectType: string) => `/crm/v3/properties/${objectType}`
// https://developers.hubspot.com/docs/api-reference/crm-properties-v3/groups/get-crm-v3-properties-objectType-groups
const groupsPath = (objectType: string) => `/crm/v3/properties/${objectType}/groups`

export interface PropertyDefinition {
  name: string
  label: string
  description?: string
  type: string
  groupName: string
  hidden?: boolean
  options?: { label: string; value: string }[]
}

export interface PropertyGroup {
  name: string
  label: string
  displayOrder?: number
}

export async function readProperties(crm: Hubspot, objectType: string): Promise<PropertyDefinition[]> {
  return (await crm.get<{ results: PropertyDefinition[] }>(propertiesPath(objectType))).results
}

export async function readGroups(crm: Hubspot, objectType: string): Promise<PropertyGroup[]> {
  return (await crm.get<{ results: PropertyGroup[] }>(groupsPath(objectType))).results
}
