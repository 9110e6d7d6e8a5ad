/** The date-versioned generation of HubSpot's paths: https://developers.hubspot.com/docs/developer-tooling/platform/versioning */
const generations: [RegExp, string][] = [
  [/^\/crm\/v3\/objects\//, '/crm/objects/2026-03/'],
  [/^\/crm\/v4\/objects\//, '/crm/objects/2026-03/'],
  [/^\/crm\/v4\/associations\//, '/crm/associations/2026-03/'],
  [/^\/crm\/v3\/properties\//, '/crm/properties/2026-03/'],
  [/^\/crm\/v3\/pipelines\//, '/crm/pipelines/2026-03/'],
  // The collection of owners ends in a slash only in v3.
  [/^\/crm\/v3\/owners\/(?=\?|$)/, '/crm/owners/2026-03'],
  [/^\/crm\/v3\/owners\//, '/crm/owners/2026-03/'],
  [/^\/crm\/v3\/lists\//, '/crm/lists/2026-03/'],
  [/^\/account-info\/v3\//, '/account-info/2026-03/'],
]

/** The 2026-03 path of a v3 or v4 path; throws on a path without a twin. */
export function twinOf(path: string): string {
  const generation = generations.find(([prefix]) => prefix.test(path))
  if (!generation) throw new Error(`${path} has no 2026-03 twin`)
  const [prefix, replacement] = generation
  return path.replace(prefix, replacement)
}

/**
 * A body without what must differ between two servers that did the same: correlation ids, instants later
 * than `since` (milliseconds), paging links. Each is replaced by its kind, so that presence still counts.
 */
export function comparable(node: unknown, since: number): unknown {
  if (Array.isArray(node)) return node.map(item => comparable(item, since))
  if (typeof node === 'string') return isRecentInstant(node, since) ? '<recent>' : node
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, replaced[key] ?? comparable(value, since)]),
  )
}

const replaced: Record<string, string> = { correlationId: '<correlation id>', link: '<link>' }

const isRecentInstant = (text: string, since: number): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && Date.parse(text) >= since
