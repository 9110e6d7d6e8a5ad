import { kindWords, type RecordKind } from '../kinds.ts'
import type { RecordView } from '../record.ts'
import { readRecords } from './associated.ts'
import { readGroups, readProperties } from './definitions.ts'
import { recordEntry } from './entry.ts'
import { CrmAnswered, type Hubspot } from './hubspot.ts'
import { propertyPanel } from './panel.ts'
import type { Portal } from './portal.ts'
import { readStages } from './stages.ts'

// https://developers.hubspot.com/docs/api-reference/crm-owners-v3/guide
const ownerPath = (id: string) => `/crm/v3/owners/${id}`

/** One record with everything its property panel shows. Asked anew on every refresh. */
export async function readRecord(
  crm: Hubspot,
  kind: RecordKind,
  id: string,
  { timeZone, currency }: Portal,
): Promise<RecordView> {
  const [properties, groups, stages] = await Promise.all([
    readProperties(crm, kind),
    readGroups(crm, kind),
    readStages(crm, kind),
  ])
  const names = properties.map(({ name }) => name)
  const [record] = await readRecords(crm, kind, [id], names)
  if (!record) throw new CrmAnswered(404, `No ${kindWords[kind].one} ${id} in this portal`)
  const values = record.properties
  return {
    ...recordEntry(kind, record, { stages, currency }),
    owner: values.hubspot_owner_id ? await ownerName(crm, values.hubspot_owner_id) : null,
    groups: propertyPanel({ properties, groups, values, timeZone }),
  }
}

interface Owner {
  firstName?: string
  lastName?: string
  email?: string
}

/** Whoever left the portal is told as such; whom it does not know at all is no error: the record then shows none. */
async function ownerName(crm: Hubspot, id: string): Promise<string | null> {
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
