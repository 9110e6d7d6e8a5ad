import type { Hubspot } from './hubspot.ts'

// https://developers.hubspot.com/docs/api-reference/account-account-info-v3/guide
const accountPath = '/account-info/v3/details'

export interface Portal {
  timeZone: string
  currency: string
}

export async function readPortal(crm: Hubspot): Promise<Portal> {
  const { timeZone, companyCurrency } = await crm.get<{ timeZone: string; companyCurrency: string }>(
    accountPath,
  )
  return { timeZone, currency: companyCurrency }
}
