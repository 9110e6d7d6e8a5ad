import type { Owner } from '../crm.ts'
import { ownersPath } from './endpoints.ts'
import { get, type Portal } from './portal.ts'
import { isScopeMissing, unlessRefused } from './refusal.ts'
import type { WireList } from './wire.ts'

interface WireOwner {
  id: string
  email?: string | null
  firstName?: string
  lastName?: string
  userId?: number | null
  userIdIncludingInactive?: number | null
  teams?: { id: string }[]
}

/** Users who may own records, then those who no longer can; none where the token may not ask. */
export const owners = async (portal: Portal): Promise<Owner[]> => [
  ...(await listed(portal, false)),
  ...(await listed(portal, true)),
]

async function listed(portal: Portal, archived: boolean): Promise<Owner[]> {
  const all: Owner[] = []
  for (let after: string | undefined; ; ) {
    const query = { limit: '100', archived: String(archived), ...(after !== undefined && { after }) }
    const page = await unlessRefused(get<WireList<WireOwner>>(portal, ownersPath, query), isScopeMissing)
    if (page === null) return all
    all.push(...page.body.results.map(wire => toOwner(wire, archived)))
    after = page.body.paging?.next?.after
    if (after === undefined) return all
  }
}

function toOwner(wire: WireOwner, archived: boolean): Owner {
  const userId = wire.userId ?? wire.userIdIncludingInactive ?? null
  return {
    id: wire.id,
    email: wire.email ?? null,
    name: [wire.firstName, wire.lastName].filter(Boolean).join(' '),
    userId: userId === null ? null : String(userId),
    teamIds: (wire.teams ?? []).map(({ id }) => id),
    archived,
  }
}
