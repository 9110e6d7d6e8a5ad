import type { Crm, CrmSettings } from './crm.ts'
import { hubspot } from './hubspot/hubspot.ts'
import { neededScopes as hubspotScopes } from './hubspot/scopes.ts'

/** Every CRM Perennial speaks. `test/contract` judges each entry. */
export const crms = { hubspot } satisfies Record<string, (settings: CrmSettings) => Crm>

/** What the token of each CRM must be allowed to do. */
export const neededScopes: Record<keyof typeof crms, readonly string[]> = { hubspot: hubspotScopes }
