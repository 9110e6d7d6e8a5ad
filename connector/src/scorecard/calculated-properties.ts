import type { MappedProperty } from '@perennial/shared/health/lint/knowledge'
import { mappedSources } from '../config/mapped-sources.ts'
import { Mapping } from '../config/mapping.ts'
import type { PortalDescription } from '../crm/crm.ts'

/** Properties that the CRM calculates, as `company.name`. */
export const calculatedIn = ({ properties }: Pick<PortalDescription, 'properties'>): Set<string> =>
  new Set(
    Object.entries(properties).flatMap(([kind, definitions]) =>
      (definitions ?? []).filter(({ calculated }) => calculated).map(({ name }) => `${kind}.${name}`),
    ),
  )

/** What a mapping reads, as far as it can be read itself. */
export function mappedIn(written: unknown): MappedProperty[] {
  const mapping = Mapping.safeParse(written)
  return mapping.success
    ? mappedSources(mapping.data).map(({ path, kind, name }) => ({ path, property: `${kind}.${name}` }))
    : []
}
