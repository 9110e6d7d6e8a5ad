import type { LocalHubspot } from '../start.ts'
import { type Answer, ask } from './ask.ts'

/** Switches one fault on in a fresh fixture portal and shows what its one-line meaning says. */
export type FaultProof = (hubspot: LocalHubspot) => Promise<void>

export const companies = '/crm/v3/objects/companies'

export const get = (hubspot: LocalHubspot, path: string): Promise<Answer> =>
  ask(hubspot, { method: 'GET', path })

export const post = (hubspot: LocalHubspot, path: string, body: unknown): Promise<Answer> =>
  ask(hubspot, { method: 'POST', path, body })

interface Found {
  total: number
  results: { id: string; properties: Record<string, string | null> }[]
  paging?: { next: { after: string } }
}

export const searchCompanies = async (hubspot: LocalHubspot, body: object): Promise<Found> =>
  (await post(hubspot, `${companies}/search`, body)).body as Found

/** A company as it is stored, free of projection and index. */
export async function stored(hubspot: LocalHubspot, id: string) {
  const found = (await hubspot.dump('companies')).find(record => record.id === id)
  if (!found) throw new Error(`the portal holds no company ${id}`)
  return found
}
