import type { Crm, CrmSettings } from './crm.ts'
import { hubspot } from './hubspot/hubspot.ts'
import * as hubspotScopes from './hubspot/scopes.ts'

/** Every CRM Perennial speaks. `test/contract` judges each entry. */
export const crms = { hubspot } satisfies Record<string, (settings: CrmSettings) => Crm>

/** What the token of a CRM must be allowed to do, and what each further permission adds. */
export interface Scopes {
  neededScopes: readonly string[]
  usefulScopes: Record<string, string>
  /** What is needed as well where the configuration has stages of contacts. */
  contactStageScopes: readonly string[]
}

export const scopesOf: Record<keyof typeof crms, Scopes> = { hubspot: hubspotScopes }
