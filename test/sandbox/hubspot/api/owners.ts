import type { OwnerLine } from '../../../world/portal.ts'
import { type Answer, type Call, flagIn, limitIn, ok } from '../http/call.ts'
import { notFound } from '../http/refusal.ts'
import { cursorIn, pagingBody } from './paging.ts'

const since = '2021-01-01T00:00:00.000Z'

/** An owner as HubSpot answers it; a deactivated user keeps the id only as `userIdIncludingInactive`. */
const body = (owner: OwnerLine): object => ({
  id: owner.id,
  email: owner.email,
  type: 'PERSON',
  firstName: owner.firstName,
  lastName: owner.lastName,
  ...(!owner.archived && { userId: owner.userId }),
  userIdIncludingInactive: owner.userId,
  createdAt: since,
  updatedAt: since,
  archived: owner.archived ?? false,
  ...(owner.teams && { teams: owner.teams }),
})

/** GET /crm/v3/owners */
export function listOwners(call: Call): Answer {
  const limit = limitIn(call, 100, 500)
  const email = call.query.get('email')?.toLowerCase()
  const afterId = cursorIn(call.query.get('after'))
  const wanted = [...call.portal.owners.values()]
    .filter(owner => (owner.archived ?? false) === flagIn(call, 'archived'))
    .filter(owner => email === undefined || owner.email.toLowerCase() === email)
    .filter(owner => Number(owner.id) > afterId)
    .sort((a, b) => Number(a.id) - Number(b.id))
  const page = wanted.slice(0, limit)
  return ok({
    results: page.map(body),
    ...pagingBody(call, wanted.length > limit ? page[page.length - 1]!.id : null),
  })
}

/** GET /crm/v3/owners/{id}, by owner id or, with idProperty=userId, by user id. */
export function readOwner(call: Call): Answer {
  const { id } = call.params
  const byUser = call.query.get('idProperty') === 'userId'
  const owner = [...call.portal.owners.values()].find(
    each =>
      (byUser ? String(each.userId) : each.id) === id &&
      (each.archived ?? false) === flagIn(call, 'archived'),
  )
  if (!owner) throw notFound(`Owner ${id} does not exist`)
  return ok(body(owner))
}
