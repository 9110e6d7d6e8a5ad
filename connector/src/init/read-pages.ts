import type { Crm } from '../crm/crm.ts'
import type { CrmRecord, LinkSet, RecordKind } from '../record.ts'

/** The first pages of a kind, and whether they are all there is. */
export async function readPages(
  crm: Crm,
  kind: RecordKind,
  most: number,
): Promise<{ records: CrmRecord[]; linkSets: LinkSet[]; complete: boolean }> {
  const records: CrmRecord[] = []
  const linkSets: LinkSet[] = []
  let cursor: string | null = null
  do {
    const page = await crm.list(kind, cursor)
    records.push(...page.records)
    linkSets.push(...page.linkSets)
    cursor = page.next
  } while (cursor !== null && records.length < most)
  return { records, linkSets, complete: cursor === null }
}
