import { ConfigError } from '../../errors.ts'
import type { MemberPage } from '../crm.ts'
import { listPath, membersPath } from './endpoints.ts'
import { hubspotKinds } from './kinds.ts'
import { get, type Portal } from './portal.ts'
import { isContentRefused } from './refusal.ts'
import type { WireList, WireMember } from './wire.ts'

/** The most HubSpot gives at once. */
const memberPageSize = 250

/**
 * The companies on a list. A list of contacts has ids as well, and they would be taken for companies, so
 * the first page is preceded by a look at what the list holds.
 */
export async function members(portal: Portal, listId: string, cursor: string | null): Promise<MemberPage> {
  try {
    if (cursor === null) await refuseOtherRecords(portal, listId)
    const query = { limit: String(memberPageSize), ...(cursor !== null && { after: cursor }) }
    const { body } = await get<WireList<WireMember>>(portal, membersPath(listId), query)
    return {
      ids: body.results.map(member => String(member.recordId)),
      next: body.paging?.next?.after ?? null,
    }
  } catch (error) {
    throw isContentRefused(error) ? noSuchList(listId, error) : error
  }
}

interface WireDefinition {
  list: { name: string; objectTypeId: string }
}

async function refuseOtherRecords(portal: Portal, listId: string): Promise<void> {
  const { list } = (await get<WireDefinition>(portal, listPath(listId))).body
  if (list.objectTypeId === hubspotKinds.company.typeId) return
  throw new ConfigError(`the list ${listId} (${list.name}) does not hold companies`, {
    field: 'customers.list',
    remedy: 'name a list of companies, or set it to null',
  })
}

const noSuchList = (listId: string, cause: unknown): ConfigError =>
  new ConfigError(`the portal has no list ${listId}`, {
    field: 'customers.list',
    remedy: 'copy the ILS list id from the details of a list of companies in HubSpot, or set it to null',
    cause,
  })
