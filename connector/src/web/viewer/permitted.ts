import express, { type NextFunction, type Request, type Response } from 'express'
import { type Role, roleOf } from '../../config/roles.ts'
import { teamOf } from '../../mirror/owners.ts'
import type { Owners } from '../../view/in-book.ts'
import { nothingHere } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import type { Identity } from '../signed-identity.ts'
import type { Access, AccessTable } from './access.ts'
import { isOwnedBy, type Named } from './book.ts'
import { forbidAccount, forbidRole } from './forbid.ts'

type Source = Pick<CardSource, 'store' | 'config'>

/**
 * Lets only those requests go on that the table gives to the role of the signed user, and says whose accounts are seen:
 * `response.locals.visibleOwners`. What the table does not name goes no further, whatever is registered behind.
 */
export function permitted(source: Source, table: AccessTable): express.Router {
  const guards = express.Router()
  for (const [route, access] of Object.entries(table)) {
    const [method, path] = route.split(' ') as [string, string]
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    guards[verb](path, guard(source, access))
  }
  guards.use('/v1', nothingHere)
  return guards
}

const guard =
  (source: Source, { may, about }: Access) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const identity = response.locals.identity as Identity
    const role = roleOf(source.config.roles, identity)
    if (!may.includes(role)) return forbidRole(response, role, may)
    const named =
      about === 'book' || about === 'portal' ? null : { kind: about, id: String(request.params.id) }
    const book = await bookOf(source, identity, role, named)
    if (!book.hasNamed) return forbidAccount(response, book.owners ?? [])
    response.locals.visibleOwners = book.owners
    next('router')
  }

/** Whose accounts are seen (null: everybody's), and whether what the request names is one of theirs. */
interface Book {
  owners: Owners
  hasNamed: boolean
}

/** Account managers have their own and their team's accounts, sales have none, all others have all. */
async function bookOf(
  { store, config }: Source,
  identity: Identity,
  role: Role,
  named: { kind: Named; id: string } | null,
): Promise<Book> {
  if (role === 'sales') return { owners: [], hasNamed: named === null }
  if (role !== 'account_manager') return { owners: null, hasNamed: true }
  const { portalId } = identity
  return store.portal(portalId, async tx => {
    const owners = await teamOf(tx, portalId, identity)
    const hasNamed =
      named === null || (await isOwnedBy(tx, portalId, config.mapping.company.owner, named, owners))
    return { owners, hasNamed }
  })
}
