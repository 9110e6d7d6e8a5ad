import { CrmAnswered, type Hubspot } from './hubspot.ts'

// https://developers.hubspot.com/docs/api-reference/crm-owners-v3/guide
const ownerPath = (id: string) => `/crm/v3/owners/${id}`

/** The property that holds whose record it is. */
export const ownerProperty = 'hubspot_owner_id'

interface Owner {
  firstName?: string
  lastName?: string
  email?: string
}

/** Whoever left the portal is told as such; whom it does not know at all is no error: the record then shows none. */
export async function ownerName(crm: Hubspot, id: string): Promise<string | null> {
  const here = await nameAt(crm, ownerPath(id))
  if (here !== null) return here
  const gone = await nameAt(crm, `${ownerPath(id)}?archived=true`)
  return gone === null ? null : `${gone} (left)`
}

async function nameAt(crm: Hubspot, path: string): Promise<string | null> {
  try {
    const { firstName, lastName, email } = await crm.get<Owner>(path)
    return [firstName, lastName].filter(Boolean).join(' ') || email || null
  } catch (error) {
    if (error instanceof CrmAnswered && error.status === 404) return null
    throw error
  }
}
