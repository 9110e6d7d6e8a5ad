import { sql } from 'kysely'
import { type Config, PublishedRules, ruleSections, rulesIn } from '../config.ts'
import type { Tx } from '../store/store.ts'

/** How a version came to be: taken from the file as it was, published by a person, or an earlier one brought back. */
export type VersionOrigin = 'file' | 'published' | 'rollback'

/** A version of the rules. */
export interface Version {
  version: number
  origin: VersionOrigin
  by: string | null
  reason: string | null
  /** The version whose content it brought back. */
  restores: number | null
  publishedAt: Date
}

export interface NewVersion {
  origin: VersionOrigin
  by?: string
  reason?: string | null
  restores?: number
}

/** The version of these rules; a content not seen last is stored as a new version, taken from the file. */
export async function publishedVersion(tx: Tx, portalId: string, config: Config): Promise<number> {
  const content = JSON.stringify(rulesIn(config))
  const { rows } = await sql<{ version: number; same: boolean }>`
    select version, content = ${content}::jsonb as same
    from configuration where portal_id = ${portalId} order by version desc limit 1`.execute(tx)
  return rows[0]?.same ? rows[0].version : addVersion(tx, portalId, config, { origin: 'file' })
}

/** Stores rules as the next version. */
export async function addVersion(
  tx: Tx,
  portalId: string,
  config: PublishedRules,
  { origin, by, reason, restores }: NewVersion,
): Promise<number> {
  const content = JSON.stringify(Object.fromEntries(ruleSections.map(section => [section, config[section]])))
  const { rows } = await sql<{ version: number }>`
    insert into configuration (portal_id, version, content, origin, published_by, reason, restores)
    select ${portalId}, coalesce(max(version), 0) + 1, ${content}::jsonb, ${origin}, ${by ?? null}, ${reason ?? null}, ${restores ?? null}::int
    from configuration where portal_id = ${portalId}
    returning version`.execute(tx)
  return rows[0]!.version
}

/** All versions of a portal, latest first. */
export async function versionsOf(tx: Tx, portalId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select version, origin, published_by as by, reason, restores, published_at as "publishedAt"
    from configuration where portal_id = ${portalId} order by version desc`.execute(tx)
  return rows
}

/** The latest versions with their rules, latest first; null rules where they can no longer be read. */
export async function latestRules(
  tx: Tx,
  portalId: string,
  most: number,
): Promise<(Version & { rules: PublishedRules | null })[]> {
  const { rows } = await sql<Version & { content: Record<string, unknown> }>`
    select version, origin, published_by as by, reason, restores, published_at as "publishedAt", content
    from configuration where portal_id = ${portalId} order by version desc limit ${most}`.execute(tx)
  return rows.map(({ content, ...version }) => ({ ...version, rules: rulesFrom(content) ?? null }))
}

/** The rules of a version; null when there is none, or when it was written for a Perennial that read it otherwise. */
export async function rulesOfVersion(
  tx: Tx,
  portalId: string,
  version: number,
): Promise<PublishedRules | null> {
  const { rows } = await sql<{ content: Record<string, unknown> }>`
    select content from configuration where portal_id = ${portalId} and version = ${version}`.execute(tx)
  return rows[0] ? (rulesFrom(rows[0].content) ?? null) : null
}

/**
 * The configuration that rules: once a person has published, what was published last; until then the file as it is. Budgets and
 * other settings of this machine always come from the file.
 */
export async function rulingConfig(tx: Tx, portalId: string, file: Config): Promise<Config> {
  const { rows } = await sql<{ content: Record<string, unknown> }>`
    select content from configuration c where portal_id = ${portalId}
      and exists (select 1 from configuration p where p.portal_id = ${portalId} and p.origin <> 'file')
    order by version desc limit 1`.execute(tx)
  const rules = rows[0] && rulesFrom(rows[0].content)
  return rules ? { ...file, ...rules } : file
}

/** The number of the version that rules: the latest. */
export const rulingVersion = (versions: readonly Version[]): number | null => versions[0]?.version ?? null

const rulesFrom = (content: Record<string, unknown>): PublishedRules | undefined =>
  PublishedRules.safeParse(Object.fromEntries(ruleSections.map(section => [section, content[section]]))).data
