import { assess } from '@perennial/shared/assessment'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { StageEntry } from '@perennial/shared/model/stage-entry'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { keptRules } from '../scoring/kept-rules.ts'
import type { Tx } from '../store/store.ts'
import { accountViews } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import type { Scope } from '../view/scope.ts'
import { type StageStep, stageSteps } from '../view/stage-entries.ts'

/** Where an account stands on the as-of day, and how it came there. */
export interface StagedAccount {
  id: string
  name: string
  url: string | null
  /** Whether it is a customer on the day: all others are in no stage. */
  isCustomer: boolean
  stage: StageEntry | null
  /** Oldest first. */
  steps: readonly StageStep[]
}

/** The account as it would be scored now: a condition that holds since the last scoring counts. */
export async function stagedAccount(
  tx: Tx,
  scope: Scope,
  config: Config,
  id: string,
): Promise<StagedAccount> {
  const [view] = await accountViews(tx, scope, [id])
  if (view === undefined)
    throw new ConfigError(`the CRM has no company ${id}`, {
      field: '--account',
      remedy: 'name another account',
    })
  return stagedView(tx, scope, config, view)
}

/** The same of an account whose facts are at hand. */
export async function stagedView(
  tx: Tx,
  scope: Scope,
  config: Config,
  view: AccountView,
): Promise<StagedAccount> {
  const { facts, stage } = assess(view, await keptRules(tx, scope, config), null)
  const isNow = isCustomer(view, config) && facts.values.renewalStatus !== 'churned'
  const { id, name, url } = view.account
  return {
    id,
    name,
    url,
    isCustomer: isNow,
    stage: isNow ? stage : null,
    steps: await stageSteps(tx, scope, 'account', id),
  }
}
