import type { Rules } from '@perennial/shared/assessment'
import { staleUsage } from '@perennial/shared/health/data-quality/stale-usage'
import { bandRates, scoredBands } from '@perennial/shared/risk/band-rate'
import { silenceOf } from '@perennial/shared/risk/regime'
import { sql } from 'kysely'
import { publishedVersion } from '../config/versions.ts'
import type { Config } from '../config.ts'
import { touchAll } from '../mirror/touched.ts'
import { liveModel } from '../risk/live-model.ts'
import type { Store, Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { newestUsage } from '../view/usage-days.ts'
import { bandOutcomes, outcomeSlices } from './band-outcomes.ts'
import { type EarlierRules, earlierRules } from './earlier-rules.ts'
import { refuseBackdated } from './refuse-backdated.ts'
import { entryNames, replayKey } from './replay-key.ts'
import { rulesWithoutRates } from './rules-without-rates.ts'

/** The rules in force for a portal on a day, and the version of the configuration they come from. */
export interface RulesInForce extends Rules {
  version: number
  /** What accounts were scored by before. */
  earlier: EarlierRules
}

/** Reads the rules without changing what is scored: for explaining. */
export async function currentRules(tx: Tx, scope: Scope, config: Config): Promise<RulesInForce> {
  await oneAtATime(tx, scope.portalId)
  const version = await publishedVersion(tx, scope.portalId, config)
  const rules = await rulesWithoutRates(tx, scope, config)
  const outcomes = await bandOutcomes(
    tx,
    scope,
    rules,
    await replayKey(tx, scope.portalId, config, rules, { asOf: scope.asOf, slices: outcomeSlices }),
  )
  const { priorRenewalRate, priorStrength } = config.policy
  const prior = { rate: priorRenewalRate, strength: priorStrength }
  const odds = {
    bandRates: bandRates(outcomes.term, prior),
    atWillRates: bandRates(outcomes.at_will, { ...prior, rate: prior.rate ** 0.25 }, 'quarter at will'),
    silence: silenceOf(
      { silent: Object.values(outcomes.silent), bound: Object.values(outcomes.bound) },
      prior,
    ),
    renewalModel: await liveModel(tx, scope.portalId),
  }
  return { ...rules, version, ...odds, earlier: earlierRules(scope, config, odds) }
}

/** Versions are numbered, and past renewals replayed, by one transaction after another. */
const oneAtATime = (tx: Tx, portalId: string) =>
  sql`select 1 from portal where portal_id = ${portalId} for update`.execute(tx)

/** Settles the rules for a scoring run; when they differ from the last run's, every account is due again. */
export function settleRules(store: Store, scope: Scope, config: Config): Promise<RulesInForce> {
  return store.portal(scope.portalId, async tx => {
    await refuseBackdated(
      tx,
      scope,
      () => 'use `perennial explain ACCOUNT --as-of DAY` to see an earlier day',
    )
    const rules = await currentRules(tx, scope, config)
    const under = JSON.stringify(fingerprint(scope, config, rules, await newestUsage(tx, scope)))
    const { rows } = await sql`
      update portal set scored_under = ${under}::jsonb
      where portal_id = ${scope.portalId} and scored_under is distinct from ${under}::jsonb returning 1`.execute(
      tx,
    )
    if (rows.length > 0) await touchAll(tx, scope.portalId)
    return rules
  })
}

/**
 * What an account's result depends on beside its own facts. Rates count as far as they are shown, usage of the whole portal as far
 * as it is too old to be believed.
 */
const fingerprint = (
  scope: Scope,
  { expose, writeback }: Config,
  rules: RulesInForce,
  newest: Awaited<ReturnType<typeof newestUsage>>,
) => ({
  asOf: scope.asOf,
  version: rules.version,
  expose,
  writeback,
  entries: entryNames(rules),
  rates: [rules.bandRates!, rules.atWillRates!].map(({ rates }) =>
    scoredBands.map(band => rates[band].renews.toFixed(2)),
  ),
  silence: rules.silence!.ratio.toFixed(2),
  model: rules.renewalModel?.version ?? null,
  stale: staleUsage(newest, scope.asOf).map(({ need }) => need),
})
