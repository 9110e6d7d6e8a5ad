import type { Filters } from '@perennial/shared/wire/filters'
import { type RawBuilder, sql } from 'kysely'
import type { Build } from './stored-builds.ts'

/** What part of a build is looked at: what a person may see, and of that what they asked for. */
export interface Selection {
  build: Pick<Build, 'portalId' | 'buildId'>
  filters: Filters
  /** Null = every account. */
  owners: readonly string[] | null
}

/** Whether a row of `portfolio_account a` is in the selection. */
export function isSelected({ build, filters, owners }: Selection): RawBuilder<boolean> {
  const { status, band, engagement, owner, tier, region, segment } = filters
  const conditions = [
    sql`a.portal_id = ${build.portalId} and a.build_id = ${build.buildId}`,
    owners === null ? null : sql`a.owner_id = any(${[...owners]}::text[])`,
    status.length === 0 ? null : sql`a.status = any(${status}::text[])`,
    band.length === 0 ? null : sql`a.band = any(${band}::text[])`,
    engagement.length === 0 ? null : sql`a.engagement = any(${engagement}::text[])`,
    owner === null ? null : is('owner_id', owner),
    tier === null ? null : is('tier', tier),
    region === null ? null : is('region', region),
    segment === null ? null : sql`${segment} = any(a.segments)`,
  ].filter(one => one !== null)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** `unknown` asks for what is not recorded. */
const is = (column: string, value: string): RawBuilder<unknown> =>
  value === 'unknown'
    ? sql`coalesce(${sql.ref(`a.${column}`)}, 'unknown') = 'unknown'`
    : sql`${sql.ref(`a.${column}`)} = ${value}`

/** Whether nothing is left out. */
export const isEverything = ({ filters, owners }: Omit<Selection, 'build'>): boolean =>
  owners === null &&
  Object.entries(filters).every(
    ([name, value]) => name === 'asOf' || value === null || (Array.isArray(value) && value.length === 0),
  )
