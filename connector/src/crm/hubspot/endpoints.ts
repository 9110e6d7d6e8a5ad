/**
 * Every address this adapter calls. HubSpot dates its API versions; one table says which we speak, so
 * that moving to the next one is one edit a line.
 */
const version = {
  objects: '2026-03',
  associations: '2026-03',
  properties: '2026-03',
  owners: '2026-03',
  pipelines: '2026-03',
  lists: '2026-03',
  account: '2026-03',
  /** Has no dated version. */
  privateApps: 'v2',
} as const

// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/companies/get-companies
export const recordsPath = (type: string) => `/crm/objects/${version.objects}/${type}`

// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/companies/search/search-companies
export const searchPath = (type: string) => `${recordsPath(type)}/search`

// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/companies/batch/get-companies
export const batchReadPath = (type: string) => `${recordsPath(type)}/batch/read`

// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/companies/batch/update-companies
export const batchUpdatePath = (type: string) => `${recordsPath(type)}/batch/update`

// https://developers.hubspot.com/docs/api-reference/latest/crm/objects/notes/batch/create-notes
export const batchCreatePath = (type: string) => `${recordsPath(type)}/batch/create`

// https://developers.hubspot.com/docs/api-reference/latest/crm/associations/associate-records/batch/get-associations
export const linksPath = (from: string, to: string) =>
  `/crm/associations/${version.associations}/${from}/${to}/batch/read`

// https://developers.hubspot.com/docs/api-reference/latest/crm/properties/get-properties
export const propertiesPath = (type: string) => `/crm/properties/${version.properties}/${type}`

// https://developers.hubspot.com/docs/api-reference/latest/crm/properties/update-property
export const propertyPath = (type: string, name: string) => `${propertiesPath(type)}/${name}`

// https://developers.hubspot.com/docs/api-reference/latest/crm/properties/batch/create-properties
export const propertiesCreatePath = (type: string) => `${propertiesPath(type)}/batch/create`

// https://developers.hubspot.com/docs/api-reference/latest/crm/properties/batch/archive-properties
export const propertiesArchivePath = (type: string) => `${propertiesPath(type)}/batch/archive`

// https://developers.hubspot.com/docs/api-reference/latest/crm/properties/property-groups/create-property
export const groupsPath = (type: string) => `${propertiesPath(type)}/groups`

// https://developers.hubspot.com/docs/api-reference/latest/crm/properties/property-groups/delete-property
export const groupPath = (type: string, name: string) => `${groupsPath(type)}/${name}`

// https://developers.hubspot.com/docs/api-reference/latest/crm/lists/guide
export const listPath = (listId: string) => `/crm/lists/${version.lists}/${encodeURIComponent(listId)}`

// https://developers.hubspot.com/docs/api-reference/latest/crm/lists/memberships/get-memberships-by-id
export const membersPath = (listId: string) => `${listPath(listId)}/memberships`

// https://developers.hubspot.com/docs/api-reference/latest/crm/owners/guide
export const ownersPath = `/crm/owners/${version.owners}`

// https://developers.hubspot.com/docs/api-reference/latest/crm/pipelines/get-pipelines
export const pipelinesPath = (type: string) => `/crm/pipelines/${version.pipelines}/${type}`

// https://developers.hubspot.com/docs/api-reference/latest/account/account-information/guide
export const accountPath = `/account-info/${version.account}/details`

// https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview
export const privateAppPath = `/oauth/${version.privateApps}/private-apps/get/access-token-info`
