import { setImmediate as turn } from 'node:timers/promises'
import type { Rules } from '@perennial/shared/assessment'
import { accountChecks } from '@perennial/shared/health/data-quality/account-checks'
import { type Freshness, freshnessOf } from '@perennial/shared/health/data-quality/freshness'
import type { Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import type { Entry } from '@perennial/shared/health/entries'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Config } from '../config.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import { ahead } from '../view/ahead.ts'
import { isCustomer } from '../view/customers.ts'
import { everyAccount } from '../view/every-account.ts'
import { impossibleTicketsOf } from '../view/impossible-tickets.ts'
import type { Scope } from '../view/scope.ts'
import { newestUsage } from '../view/usage-days.ts'
import { nothingSeen, type Seen, seeCompany, seeCustomer, seeImpossibleTickets } from './customers-seen.ts'
import { oddEngagements } from './odd-engagements.ts'
import { orphanUsage } from './orphan-usage.ts'
import { duplicateAccounts, impossibleTickets, starved } from './portal-suspicions.ts'
import { staleIntegrations } from './stale-integrations.ts'
import { unlinkedDeals } from './unlinked-deals.ts'

/** What a look at every account of a portal found, before it is known what rests on it. */
export interface Look extends Pick<Seen, 'companies' | 'arr'> {
  suspicions: Suspicion[]
  freshness: Freshness[]
  /** Lines of the scorecards in force. */
  entries: Entry[]
}

/** Looks at every account. `also` is shown each customer, so that nobody need read them all once more. */
export async function lookAtAll(
  tx: Tx,
  scope: Scope,
  config: Config,
  also?: (customer: AccountView) => void,
): Promise<Look> {
  const rules = await rulesWithoutRates(tx, scope, config)
  const seen = await look(tx, scope, config, { rules, also })
  const usageDays = await newestUsage(tx, scope)
  return {
    companies: seen.companies,
    arr: seen.arr,
    suspicions: [
      ...accountChecks.map((check, at) => ({ ...check, records: seen.suspects[at]! })),
      impossibleTickets(seen),
      ...(await oddEngagements(tx, scope)),
      ...staleIntegrations(seen, usageDays, scope.asOf),
      duplicateAccounts(seen),
      ...starved(seen),
      await unlinkedDeals(tx, scope),
      await orphanUsage(tx, scope),
    ],
    freshness: freshnessOf(seen.gathered, seen.customers, usageDays, scope.asOf),
    entries: rules.scorecards.flatMap(card => card.entries),
  }
}

/** So many accounts are judged in a few milliseconds; then whoever else waits has a turn. */
const inOneGo = 10

async function look(
  tx: Tx,
  scope: Scope,
  config: Config,
  { rules, also }: { rules: Rules; also: ((customer: AccountView) => void) | undefined },
): Promise<Seen> {
  const seen = nothingSeen()
  for await (const views of ahead(everyAccount(tx, scope))) {
    const customers: string[] = []
    for (const [at, view] of views.entries()) {
      if (at % inOneGo === 0) await turn()
      const is = isCustomer(view, config)
      seeCompany(seen, view, is)
      if (!is) continue
      seeCustomer(seen, view, rules)
      also?.(view)
      customers.push(view.account.id)
    }
    seeImpossibleTickets(seen, await impossibleTicketsOf(tx, scope, customers))
  }
  return seen
}
