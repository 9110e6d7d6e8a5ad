import { renewalKey } from './call.ts'
import type { Prospect } from './distribution/prospect.ts'
import type { RenewalItem } from './item.ts'

/** The renewals of a parent move together, the parent's own with them. What has no known amount is left out. */
export function prospectsOf(items: readonly RenewalItem[]): Prospect[] {
  const parents = new Set(items.flatMap(({ parent }) => parent ?? []))
  return items
    .filter(({ expected }) => expected !== null)
    .map(item => ({
      id: renewalKey(item),
      cluster: clusterOf(item, parents),
      renews: item.likelihood,
      amounts: item.amounts,
    }))
}

export const clusterOf = (
  { account, parent }: Pick<RenewalItem, 'account' | 'parent'>,
  parents: ReadonlySet<string>,
): string | null => parent ?? (parents.has(account) ? account : null)
