import type { Crm, CrmSettings, PortalDescription } from '../crm/crm.ts'
import type { RecordKind } from '../record.ts'
import type { FillCounts } from './choose.ts'

/** Counts how often each candidate property has a value on the newest page of records. */
export async function fillCounts(
  open: (settings: Pick<CrmSettings, 'properties' | 'versioned' | 'linked'>) => Crm,
  portal: PortalDescription,
): Promise<{ company: FillCounts; deal: FillCounts }> {
  const properties = {
    company: customNames(portal, 'company'),
    deal: customNames(portal, 'deal'),
  }
  const crm = open({ properties, versioned: {}, linked: {} })
  const counts = { company: await countKind(crm, 'company'), deal: await countKind(crm, 'deal') }
  await crm.close()
  return counts
}

const customNames = (portal: PortalDescription, kind: RecordKind): string[] =>
  (portal.properties[kind] ?? [])
    .filter(({ name, archived }) => !archived && !name.startsWith('perennial_'))
    .map(({ name }) => name)

async function countKind(crm: Crm, kind: RecordKind): Promise<FillCounts> {
  const { records } = await crm.list(kind, null)
  const filled = new Map<string, number>()
  for (const { properties } of records)
    for (const [name, value] of Object.entries(properties))
      if (value) filled.set(name, (filled.get(name) ?? 0) + 1)
  return { sampled: records.length, filled }
}
