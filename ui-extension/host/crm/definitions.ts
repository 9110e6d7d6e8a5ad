import type { Hubspot } from './hubspot.ts'

// https://developers.hubspot.com/docs/api-reference/crm-properties-v3/core/get-crm-v3-properties-objectType
const propertiesPath = '/crm/v3/properties/companies'
// https://developers.hubspot.com/docs/api-reference/crm-properties-v3/groups/get-crm-v3-properties-objectType-groups
const groupsPath = '/crm/v3/properties/companies/groups'

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

export async function readDefinitions(crm: Hubspot) {
  const [properties, groups] = await Promise.all([
    crm.get<{ results: PropertyDefinition[] }>(propertiesPath),
    crm.get<{ results: PropertyGroup[] }>(groupsPath),
  ])
  return { properties: properties.results, groups: groups.results }
}
