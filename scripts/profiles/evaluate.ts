import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assessment, assess } from '@perennial/shared/assessment'
import { addDays, type Day } from '@perennial/shared/day'
import { bareSettings, crmSettings } from '../../connector/src/cli/session.ts'
import { wallClock } from '../../connector/src/clock.ts'
import { readEnvironment } from '../../connector/src/config/environment.ts'
import type { Config } from '../../connector/src/config.ts'
import { crms } from '../../connector/src/crm/crms.ts'
import { importUsage } from '../../connector/src/import/usage.ts'
import { propose } from '../../connector/src/init/propose.ts'
import { readRoom } from '../../connector/src/init/read-room.ts'
import { rulesWithoutRates } from '../../connector/src/scoring/rules-without-rates.ts'
import type { Store } from '../../connector/src/store/store.ts'
import { portalScope, savePortal } from '../../connector/src/sync/portal.ts'
import { pull } from '../../connector/src/sync/pull.ts'
import { everyAccount } from '../../connector/src/view/every-account.ts'
import { freshDatabase } from '../../test/database.ts'
import { startHubspot } from '../../test/sandbox/hubspot/start.ts'
import { fillPortal } from '../../test/world/fill.ts'
import { type ProfileName, profilePortal } from '../../test/world/profiles/profiles.ts'
import type { UsageRow } from '../../test/world/usage.ts'
import { judgeArr, judgeRenewalDate, rounded, sharesOf } from './judge-figures.ts'
import { judgeMapping } from './judge-mapping.ts'
import type { ProfileResult } from './profile-result.ts'

/** A first evening on one messy portal, in process, and how it compares with the truth. */
export async function evaluate(name: ProfileName, accounts: number): Promise<ProfileResult> {
  const { truth, lines, usage, asOf: lastDay } = profilePortal(name, { accounts })
  const contents = { lines, asOf: lastDay, usage: () => recent(usage(), lastDay) }
  const folder = await mkdtemp(join(tmpdir(), 'perennial-profile-'))
  const hubspot = await startHubspot({ settings: { buckets: { enabled: false } } })
  const database = await freshDatabase()
  try {
    const { usageFile, asOf } = await fillPortal(hubspot, contents, folder)
    const env = readEnvironment({
      HUBSPOT_BASE_URL: hubspot.url,
      HUBSPOT_TOKEN: hubspot.token,
      PERENNIAL_HOME: folder,
    })
    const room = await readRoom(more => crms.hubspot({ ...bareSettings(env, []), ...more }))
    const first = propose(room)
    const portalId = await mirror(database.store, env, first.config)
    const usage = await importUsage(database.store, portalId, first.config.mapping, usageFile, undefined)
    const usageShare = Math.min(
      1,
      usage.rows === 0 ? 0 : usage.accounts / Math.max(1, first.customers.customers),
    )
    const { config, doubts } = propose({ ...room, usageShare, activeUsersShare: usageShare })
    const assessments = await assessAll(database.store, portalId, config, asOf)
    return judge(name, truth, { config, doubts }, assessments)
  } finally {
    await hubspot.stop()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** No measure looks at older usage, and reading three years of it would take longer than all the rest. */
const usageDays = 210

function* recent(rows: Iterable<UsageRow>, asOf: Day): Generator<UsageRow> {
  const since = addDays(asOf, -usageDays)
  for (const row of rows) if (row.day >= since) yield row
}

async function mirror(
  store: Store,
  env: ReturnType<typeof readEnvironment>,
  config: Config,
): Promise<string> {
  const settings = crmSettings(
    env,
    { ...config, budget: { callsPerTenSeconds: 100_000, searchesPerSecond: 10_000 } },
    [],
  )
  const crm = crms.hubspot({ ...settings, versioned: {} })
  const identity = await crm.identify()
  await savePortal(store, identity, config.crm)
  await pull({
    store,
    crm,
    config,
    portalId: identity.portalId,
    startedAt: wallClock.now(),
    full: false,
    withHistory: false,
    onProgress: () => undefined,
  })
  return identity.portalId
}

async function assessAll(
  store: Store,
  portalId: string,
  config: Config,
  asOf: string,
): Promise<Map<string, Assessment>> {
  const scope = await portalScope(store, portalId, config, asOf, () => 'https://crm.example')
  return store.withoutTrace(portalId, async tx => {
    const rules = await rulesWithoutRates(tx, scope, config)
    const all = new Map<string, Assessment>()
    for await (const views of everyAccount(tx, scope))
      for (const view of views) all.set(view.account.id, assess(view, rules, null))
    return all
  })
}

function judge(
  profile: string,
  truth: ReturnType<typeof profilePortal>['truth'],
  proposal: Parameters<typeof judgeMapping>[0],
  assessments: ReadonlyMap<string, Assessment>,
): ProfileResult {
  const { customers } = truth
  const unbanded = customers
    .map(({ id }) => assessments.get(id)?.score)
    .filter(score => score?.band === 'unscored')
  const reasons = Object.groupBy(unbanded, score => score!.unscoredBecause ?? 'no reason given')
  return {
    profile,
    customers: customers.length,
    mapping: judgeMapping(proposal, truth.mapping),
    arr: sharesOf(customers.map(customer => judgeArr(customer, assessments.get(customer.id)))),
    renewalDate: sharesOf(
      customers.map(customer => judgeRenewalDate(customer, assessments.get(customer.id))),
    ),
    banded: rounded(1 - unbanded.length / Math.max(1, customers.length)),
    unbanded: Object.fromEntries(Object.entries(reasons).map(([reason, all]) => [reason, all!.length])),
  }
}
