import { createHash } from 'node:crypto'
import type { Rules } from '@perennial/shared/assessment'
import { applicable } from '@perennial/shared/health/scorecard'
import { bandRates, scoredBands } from '@perennial/shared/risk/band-rate'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { knowsHistory } from '../mirror/asked.ts'
import { touchAll } from '../mirror/touched.ts'
import type { Store, Tx } from '../store/store.ts'
import { availableData } from '../view/available-data.ts'
import type { Scope } from '../view/scope.ts'
import { bandOutcomes } from './band-outcomes.ts'
import { publishedVersion } from './configuration.ts'
import { refuseBackdated } from './refuse-backdated.ts'

/** The rules in force for a portal on a day, and the version of the configuration they come from. */
export interface RulesInForce extends Rules {
  version: number
}

/** Reads the rules without changing what is scored: for explaining. */
export async function currentRules(tx: Tx, scope: Scope, config: Config): Promise<RulesInForce> {
  await oneAtATime(tx, scope.portalId)
  const version = await publishedVersion(tx, scope.portalId, config)
  const rules = await rulesWithoutRates(tx, scope, config)
  const outcomes = await bandOutcomes(tx, scope, rules, await replayKey(tx, scope, config, rules))
  const { priorRenewalRate, priorStrength } = config.policy
  return {
    ...rules,
    version,
    bandRates: bandRates(outcomes, { rate: priorRenewalRate, strength: priorStrength }),
  }
}

/** The rules but for the renewal rates, which take a replay of the past: for looking at facts and scores only. */
export async function rulesWithoutRates(tx: Tx, scope: Scope, config: Config): Promise<Rules> {
  const measures = applicable(config.scorecard, await availableData(tx, scope.portalId, config.mapping))
  return { policy: config.policy, scorecard: config.scorecard, measures, bandRates: null }
}

/** What past renewals are replayed by: the same key, the same outcomes. Histories that came later are another past. */
async function replayKey(tx: Tx, scope: Scope, config: Config, { measures }: Rules): Promise<string> {
  return short({
    asOf: scope.asOf,
    mapping: config.mapping,
    policy: config.policy,
    scorecard: config.scorecard,
    measures: measures.map(({ measure }) => measure.id),
    histories: await knowsHistory(tx, scope.portalId),
  })
}

/** Versions are numbered, and past renewals replayed, by one transaction after another. */
const oneAtATime = (tx: Tx, portalId: string) =>
  sql`select 1 from portal where portal_id = ${portalId} for update`.execute(tx)

/** Settles the rules for a scoring run; when they differ from the last run's, every account is due again. */
export function settleRules(store: Store, scope: Scope, config: Config): Promise<RulesInForce> {
  return store.portal(scope.portalId, async tx => {
    await refuseBackdated(tx, scope)
    const rules = await currentRules(tx, scope, config)
    const under = JSON.stringify(fingerprint(scope, rules))
    const { rows } = await sql`
      update portal set scored_under = ${under}::jsonb
      where portal_id = ${scope.portalId} and scored_under is distinct from ${under}::jsonb returning 1`.execute(
      tx,
    )
    if (rows.length > 0) await touchAll(tx, scope.portalId)
    return rules
  })
}

/** What an account's result depends on beside its own facts. Rates count as far as they are shown. */
const fingerprint = (scope: Scope, rules: RulesInForce) => ({
  asOf: scope.asOf,
  version: rules.version,
  measures: rules.measures.map(({ measure }) => measure.id),
  rates: scoredBands.map(band => rules.bandRates!.rates[band].renews.toFixed(2)),
})

const short = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
