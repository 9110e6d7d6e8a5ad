import { isDeepStrictEqual } from 'node:util'
import { type Config, type PublishedRules, ruleSections, rulesIn } from '../config.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { addVersion, rulesOfVersion, type Version, versionsOf } from './versions.ts'

/** A version that was made, and what it changes against the one before. */
export interface Published {
  version: number
  /** The version that ruled until now; null for the first. */
  before: number | null
  /** Paths of what differs, e.g. `scorecard.weights.usage_trend`, with what it was and is. */
  changes: RuleChange[]
}

export interface RuleChange {
  path: string
  from: unknown
  to: unknown
}

/** Who publishes, and why. */
export interface Said {
  by: string
  reason: string | null
}

/** Makes the rules of the file the ones that rule. From the first time on, an edited file is a draft until it is published. */
export async function publish(tx: Tx, portalId: string, file: Config, said: Said): Promise<Published> {
  const [latest] = await versionsOf(tx, portalId)
  const before = latest ? await rulesOfVersion(tx, portalId, latest.version) : null
  const changes = before ? changesBetween(before, rulesIn(file)) : []
  if (latest && latest.origin !== 'file' && before && changes.length === 0)
    throw new ConfigError(`version ${latest.version} already says what the file says`, {
      remedy: 'edit the configuration first; `perennial config history` lists the versions',
    })
  const version = await addVersion(tx, portalId, file, { origin: 'published', ...said })
  return { version, before: latest?.version ?? null, changes }
}

/** Brings the content of an earlier version back, as a new version: nothing about the past is overwritten. */
export async function rollBack(
  tx: Tx,
  portalId: string,
  to: number | null,
  said: Said,
): Promise<Published & { restores: number }> {
  const versions = await versionsOf(tx, portalId)
  const restores = to ?? lastDifferent(versions)
  const content = await contentOf(tx, portalId, versions, restores)
  const before = await rulesOfVersion(tx, portalId, versions[0]!.version)
  const changes = before ? changesBetween(before, content) : []
  if (before && changes.length === 0)
    throw new ConfigError(`--to: version ${restores} says what rules already`, {
      field: '--to',
      remedy: 'name another version; `perennial config history` lists them',
    })
  const version = await addVersion(tx, portalId, content, { origin: 'rollback', restores, ...said })
  return { version, before: versions[0]!.version, restores, changes }
}

/** What was in force before the latest version; a version that brought another back stands for that one. */
function lastDifferent([latest, ...earlier]: readonly Version[]): number {
  const brought = latest?.restores ?? latest?.version
  const found = earlier.find(({ version, restores }) => (restores ?? version) !== brought)
  if (found) return found.version
  throw new ConfigError('there is no earlier version to go back to', {
    field: '--to',
    remedy: '`perennial config history` lists the versions',
  })
}

async function contentOf(
  tx: Tx,
  portalId: string,
  versions: readonly Version[],
  version: number,
): Promise<PublishedRules> {
  const content = await rulesOfVersion(tx, portalId, version)
  if (content !== null) return content
  const known = versions.some(one => one.version === version)
  throw new ConfigError(
    known
      ? `--to: version ${version} was written for a Perennial that read it otherwise`
      : `--to: there is no version ${version}`,
    { field: '--to', remedy: `name one of ${versions.map(one => one.version).join(', ') || 'none yet'}` },
  )
}

/** Where two sets of rules differ, down to the single value. */
export const changesBetween = (from: PublishedRules, to: PublishedRules): RuleChange[] =>
  ruleSections.flatMap(section => differing([section], from[section], to[section]))

function differing(path: readonly string[], from: unknown, to: unknown): RuleChange[] {
  if (isDeepStrictEqual(plain(from), plain(to))) return []
  if (isList(from) && isList(to) && from.length === to.length)
    return from.flatMap((one, at) => differing([...path, String(at)], one, to[at]))
  if (!isSection(from) || !isSection(to)) return [{ path: path.join('.'), from, to }]
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return keys.flatMap(key => differing([...path, key], from[key], to[key]))
}

const isSection = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of sections, as stages are; a list of plain values is one value. */
const isList = (value: unknown): value is readonly Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isSection)

/** As it is stored: a key without a value is no key. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))
