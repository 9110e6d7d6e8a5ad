import { createHash } from 'node:crypto'
import { CrmRefused } from '../../errors.ts'
import type { Outcome, RecordKind } from '../../record.ts'
import { createRecords, type NewRecord } from './create.ts'
import { links } from './links.ts'
import { refusedWith } from './outcomes.ts'
import type { Portal } from './portal.ts'
import { readWire } from './read.ts'

/** What a record made under a key is looked for by. */
interface Keyed {
  key: string
  companyId: string
}

/** The kind of record, and the property whose text ends with the reference. */
interface Shelf {
  kind: RecordKind
  text: string
}

/** The sign of a key that stands in the text of what was made under it. Editors and sanitizers leave it as it is. */
export const referenceOf = (key: string): string =>
  `perennial-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

const reference = /perennial-[0-9a-f]{16}/g

/**
 * Makes what was not made under its key yet; one outcome each, in order. What was made before is found by the reference in the
 * text of the records linked to the company: links are true at once, while the search index trails. A person who takes the
 * reference out, or deletes the record, makes it new. What a company's links do not tell for sure is not made.
 */
export async function createOnce<T extends Keyed>(
  portal: Portal,
  shelf: Shelf,
  wanted: readonly T[],
  toRecord: (one: T) => NewRecord,
): Promise<Outcome[]> {
  const distinct = [...new Map(wanted.map(one => [one.key, one])).values()]
  const before = await madeBefore(portal, shelf, distinct)
  const missing = distinct.filter(({ key }) => !before.has(key))
  const created = await createRecords(portal, shelf.kind, missing.map(toRecord))
  const made = new Map(missing.map(({ key }, index) => [key, repeatable(created[index]!)]))
  return wanted.map(({ key }) => before.get(key) ?? made.get(key)!)
}

/** After a lost answer the next try looks first. */
const repeatable = (outcome: Outcome): Outcome =>
  !outcome.ok && /^(ANSWER_LOST|NO_ANSWER)$/.test(outcome.category) ? { ...outcome, retry: true } : outcome

/** By key: what was found, and what must not be made because nobody can tell. */
async function madeBefore(
  portal: Portal,
  { kind, text }: Shelf,
  wanted: readonly Keyed[],
): Promise<Map<string, Outcome>> {
  try {
    const companies = wanted.map(({ companyId }) => companyId)
    const linked = await links(portal, 'company', companies, kind)
    const ids = linked.links.map(({ to }) => to.id)
    const byReference = new Map<string, Outcome>()
    for (const { id, properties, updatedAt } of await readWire(portal, kind, ids, [text]))
      for (const [found] of (properties[text] ?? '').matchAll(reference))
        byReference.set(found, { id, ok: true, updatedAt })
    const told = new Set(linked.ids)
    return new Map(
      wanted.flatMap(({ key, companyId }) => {
        const found = byReference.get(referenceOf(key)) ?? (told.has(companyId) ? null : untold(companyId))
        return found === null ? [] : [[key, found] as const]
      }),
    )
  } catch (error) {
    if (!(error instanceof CrmRefused)) throw error
    return new Map(wanted.map(({ key, companyId }) => [key, refusedWith(companyId, error, true)]))
  }
}

const untold = (companyId: string): Outcome => ({
  id: companyId,
  ok: false,
  category: 'LINKS_UNKNOWN',
  message:
    'HubSpot did not say what is linked to the company, so it may have been made before; try again later.',
  correlationId: null,
  retry: true,
})
