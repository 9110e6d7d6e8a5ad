import { normalisedName } from './normalised-name.ts'

/** A company of the CRM, as far as it may be there twice. */
export interface KnownCompany {
  id: string
  name: string
  domain: string | null
  parentId: string | null
  isCustomer: boolean
}

/** More companies than that under one domain share a host, e.g. of free mail; they are not one company. */
const mostDuplicates = 5

/**
 * Companies that are in the CRM more than once, each group once: they share a domain and one of them is a customer, or they share
 * a name and are customers all. Parents, their children and their sisters are different companies of one family.
 */
export function duplicates<T extends KnownCompany>(companies: readonly T[]): T[][] {
  const byDomain = grouped(companies, ({ domain }) => domain).filter(group =>
    group.some(({ isCustomer }) => isCustomer),
  )
  const byName = grouped(
    companies.filter(({ isCustomer }) => isCustomer),
    ({ name }) => normalisedName(name),
  )
  const known = new Set(byDomain.map(key))
  return [...byDomain, ...byName.filter(group => !known.has(key(group)))]
}

const grouped = <T extends KnownCompany>(companies: readonly T[], by: (company: T) => string | null): T[][] =>
  [...Map.groupBy(companies, by)].flatMap(([name, group]) => {
    const strangers = name ? group.filter(one => !isOfFamily(one, group)) : []
    return strangers.length > 1 && strangers.length <= mostDuplicates ? [strangers] : []
  })

/** Its parent, a child or a child of the same parent is among the others. */
const isOfFamily = (one: KnownCompany, others: readonly KnownCompany[]): boolean =>
  others.some(
    other =>
      other.id !== one.id &&
      (other.parentId === one.id ||
        one.parentId === other.id ||
        (one.parentId !== null && one.parentId === other.parentId)),
  )

const key = (group: readonly KnownCompany[]): string =>
  group
    .map(({ id }) => id)
    .sort()
    .join(' ')
