/** What of the filters cohorts are narrowed by; the others tell of single renewals and do not fit them. */
export interface Narrowed {
  owner: string | null
  tier: string | null
  region: string | null
  segment: string | null
}

/** A path with what is set as its query. */
export function pathOf(path: string, asked: Readonly<Record<string, string | null>>): string {
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}
