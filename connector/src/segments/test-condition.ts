import { type Assessment, assess, type Rules } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import { amounts } from '@perennial/shared/ledger/units/major-units'
import type { Condition } from '@perennial/shared/lifecycle/condition'
import { missingFor } from '@perennial/shared/lifecycle/condition-asks'
import { factsIn } from '@perennial/shared/lifecycle/condition-facts'
import { holds } from '@perennial/shared/lifecycle/condition-holds'
import { inWords } from '@perennial/shared/lifecycle/condition-words'
import type { AccountView } from '@perennial/shared/model/account-view'
import { type Money, totals } from '@perennial/shared/money'
import type { Config } from '../config.ts'
import { lastScores, standingOf } from '../scoring/last-scores.ts'
import { currentRules } from '../scoring/rules.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import { everyCustomer } from '../view/every-account.ts'
import { isInBook, type Owners } from '../view/in-book.ts'
import type { Scope } from '../view/scope.ts'
import type { Amounts } from './segment-report.ts'

/** Whom a condition is about, found out on the spot and stored nowhere. */
export interface ConditionTest {
  /** The condition in words. */
  when: string
  asOf: Day
  /** Customers it was tried on, and of how many it holds. */
  accounts: number
  count: number
  arr: Amounts
  /** Of how many it is not known, and by which facts; an account may lack several. */
  unknown: number
  missing: { fact: string; accounts: number }[]
  samples: Sample[]
  unknownSamples: Sample[]
}

interface Sample {
  account: string
  name: string
  url: string | null
}

const mostSamples = 10

/** Whose customers a condition is tried on: those of some owners, or some companies. Null: all. */
interface Among {
  owners?: Owners
  companyIds?: readonly string[] | null
}

/** Tries a condition on every customer, or on those of some owners or companies. */
export async function testCondition(
  tx: Tx,
  scope: Scope,
  config: Config,
  condition: Condition,
  among: Among = {},
): Promise<ConditionTest> {
  const verdicts: Verdict[] = []
  for await (const assessments of assessedBatches(tx, scope, config, { condition, among }))
    verdicts.push(...assessments.map(one => verdictOn(condition, one)))
  const members = verdicts.filter(({ held }) => held === true)
  const open = verdicts.filter(({ held }) => held === null)
  return {
    when: inWords(condition),
    asOf: scope.asOf,
    accounts: verdicts.length,
    count: members.length,
    arr: amounts(totals(members.flatMap(({ arr }) => arr))),
    unknown: open.length,
    missing: mostMissing(open.flatMap(({ missing }) => missing)),
    samples: samplesOf(members),
    unknownSamples: samplesOf(open),
  }
}

interface Verdict {
  account: Sample
  held: boolean | null
  arr: readonly Money[]
  missing: string[]
}

function verdictOn(condition: Condition, { view, facts, arr }: Assessment): Verdict {
  const { id: account, name, url } = view.account
  const held = holds(condition, facts)
  return {
    account: { account, name, url },
    held,
    arr: arr?.totals ?? [],
    missing: held === null ? missingFor(condition, facts) : [],
  }
}

const samplesOf = (verdicts: readonly Verdict[]): Sample[] =>
  verdicts.slice(0, mostSamples).map(({ account }) => account)

const mostMissing = (facts: readonly string[]): ConditionTest['missing'] =>
  [...Map.groupBy(facts, fact => fact)]
    .map(([fact, own]) => ({ fact, accounts: own.length }))
    .sort((a, b) => b.accounts - a.accounts)

/** Renewal rates take a replay of the past: they are worked out only where the condition rests on them. */
const rulesFor = (tx: Tx, scope: Scope, config: Config, condition: Condition): Promise<Rules> =>
  factsIn(condition).some(fact => fact === 'renewalRisk' || fact === 'serviceTier')
    ? currentRules(tx, scope, config)
    : rulesWithoutRates(tx, scope, config)

async function* assessedBatches(
  tx: Tx,
  scope: Scope,
  config: Config,
  { condition, among }: { condition: Condition; among: Among },
) {
  const rules = await rulesFor(tx, scope, config, condition)
  for await (const customers of customersAmong(tx, scope, config, among)) {
    const last = await lastScores(
      tx,
      scope.portalId,
      customers.map(({ account }) => account.id),
      scope.asOf,
    )
    yield customers.map(view => assess(view, rules, standingOf(last.get(view.account.id))))
  }
}

async function* customersAmong(
  tx: Tx,
  scope: Scope,
  config: Config,
  { owners = null, companyIds = null }: Among,
) {
  const mine = (views: AccountView[]) => views.filter(({ account }) => isInBook(owners, account.ownerId))
  if (companyIds === null) for await (const views of everyCustomer(tx, scope, config)) yield mine(views)
  else
    for (let at = 0; at < companyIds.length; at += viewBatch) {
      const views = await accountViews(tx, scope, companyIds.slice(at, at + viewBatch))
      yield mine(views.filter(view => isCustomer(view, config)))
    }
}
