import { isDeepStrictEqual } from 'node:util'
import type { Rules } from '@perennial/shared/assessment'
import type { RenewalOdds } from '@perennial/shared/risk/probability-of'
import { rulesOfVersion } from '../config/versions.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { rulesWithoutRates } from './rules-without-rates.ts'

/** The rules of an earlier version; null where facts would be read otherwise under it, or it can no longer be read. */
export type EarlierRules = (tx: Tx, version: number) => Promise<Rules | null>

/** Each version is looked up once. Renewal rates and model are today's: they are no part of the configuration. */
export function earlierRules(
  scope: Scope,
  config: Config,
  odds: RenewalOdds,
  rulesOf: typeof rulesWithoutRates = rulesWithoutRates,
): EarlierRules {
  const found = new Map<number, Promise<Rules | null>>()
  const read: EarlierRules = async (tx, version) => {
    const content = await rulesOfVersion(tx, scope.portalId, version)
    if (content === null || !isDeepStrictEqual(content.mapping, config.mapping)) return null
    return { ...(await rulesOf(tx, scope, content)), ...odds }
  }
  return (tx, version) => {
    const known = found.get(version) ?? read(tx, version)
    found.set(version, known)
    return known
  }
}
