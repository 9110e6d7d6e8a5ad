import type { Rules } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import { accountChecks } from '@perennial/shared/health/data-quality/account-checks'
import { type Freshness, freshnessOf } from '@perennial/shared/health/data-quality/freshness'
import type { QualityFinding, Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import { qualityFindings } from '@perennial/shared/health/data-quality/quality-findings'
import { amounts } from '@perennial/shared/ledger/units/major-units'
import type { Config } from '../config.ts'
import { lastLatencies, type RunLatency } from '../latency/last-runs.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import { isCustomer } from '../view/customers.ts'
import { everyAccount } from '../view/every-account.ts'
import { impossibleTicketsOf } from '../view/impossible-tickets.ts'
import type { Scope } from '../view/scope.ts'
import { newestUsage } from '../view/usage-days.ts'
import { nothingSeen, type Seen, seeCompany, seeCustomer, seeImpossibleTickets } from './customers-seen.ts'
import { oddEngagements } from './odd-engagements.ts'
import { orphanUsage } from './orphan-usage.ts'
import { duplicateAccounts, impossibleTickets, starved } from './portal-suspicions.ts'
import { lastPulls, type Pulled } from './pulled.ts'
import { staleIntegrations } from './stale-integrations.ts'
import { unlinkedDeals } from './unlinked-deals.ts'

/** A finding as it is reported, money in major units. */
export interface ReportedFinding extends Omit<QualityFinding, 'arr'> {
  arr: { amount: number; currency: string }[] | null
}

/** What would mislead a score, and how fresh everything is that scores are made of. */
export interface DataQuality {
  asOf: Day
  /** The one that touches most revenue first. */
  quality: ReportedFinding[]
  freshness: Freshness[]
  pulled: Pulled[]
  /** From an event in the CRM to the property that follows from it, in seconds, of the last runs. */
  latency: RunLatency[]
}

/** Looks at every account of a portal. Nothing is stored. `most`: how many records of a finding are named, a few unless said. */
export async function dataQuality(tx: Tx, scope: Scope, config: Config, most?: number): Promise<DataQuality> {
  const rules = await rulesWithoutRates(tx, scope, config)
  const seen = await look(tx, scope, config, rules)
  const usageDays = await newestUsage(tx, scope)
  const suspicions: Suspicion[] = [
    ...accountChecks.map((check, at) => ({ ...check, records: seen.suspects[at]! })),
    impossibleTickets(seen),
    ...(await oddEngagements(tx, scope)),
    ...staleIntegrations(seen, usageDays, scope.asOf),
    duplicateAccounts(seen),
    ...starved(seen),
    await unlinkedDeals(tx, scope),
    await orphanUsage(tx, scope),
  ]
  const entries = rules.scorecards.flatMap(card => card.entries)
  return {
    asOf: scope.asOf,
    quality: qualityFindings(suspicions, seen.arr, entries, most).map(reported),
    freshness: freshnessOf(seen.gathered, seen.customers, usageDays, scope.asOf),
    pulled: await lastPulls(tx, scope.portalId),
    latency: await lastLatencies(tx, scope.portalId),
  }
}

async function look(tx: Tx, scope: Scope, config: Config, rules: Rules): Promise<Seen> {
  const seen = nothingSeen()
  for await (const views of everyAccount(tx, scope)) {
    const customers = new Set(views.filter(view => isCustomer(view, config)))
    for (const view of views) seeCompany(seen, view, customers.has(view))
    for (const view of customers) seeCustomer(seen, view, rules)
    const ids = [...customers].map(({ account }) => account.id)
    seeImpossibleTickets(seen, await impossibleTicketsOf(tx, scope, ids))
  }
  return seen
}

const reported = ({ arr, ...finding }: QualityFinding): ReportedFinding => ({
  ...finding,
  arr: arr && amounts(arr),
})
