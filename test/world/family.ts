const size = 40
const parent = 10
const regions = ['Europe', 'Pacific'] as const

/** Where an account stands in its group: a region names its parent by index. */
export type Family =
  | { role: 'none' }
  | { role: 'parent' }
  | { role: 'region'; parent: number; region: (typeof regions)[number] }

/** Out of every forty accounts, the eleventh is a parent and the two after it are its regions. */
export function familyOf(index: number): Family {
  const place = index % size
  if (place === parent) return { role: 'parent' }
  const region = regions[place - parent - 1]
  return region === undefined ? { role: 'none' } : { role: 'region', parent: index - place + parent, region }
}
