import { setImmediate as breath } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { assess, type Rules, scored } from '@perennial/shared/assessment'
import { addDays } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import { concluded } from '@perennial/shared/health/concluded'
import {
  type Preview,
  type PreviewedAccount,
  previewDaysBack,
  previewOf,
} from '@perennial/shared/health/preview'
import type { Standing } from '@perennial/shared/health/standing'
import { segmentOf } from '@perennial/shared/lifecycle/segment'
import type { AccountView } from '@perennial/shared/model/account-view'
import { askedProperties } from '../config/asked-properties.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import { everyCompany } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'
import { endOfDay } from '../view/start-of-day.ts'
import { lastScores, standingOf } from './last-scores.ts'
import { rulesWithoutRates } from './rules-without-rates.ts'

/** One side of the comparison: a configuration, its rules, and the portal as it is read under it. */
interface Side {
  config: Config
  rules: Rules
  scope: Scope
}

interface Compared {
  before: Side
  after: Side
  views: ReadViews
}

/** Reads the facts of accounts: from the database, or from where they are kept. */
export type ReadViews = typeof accountViews

/** What is compared, and of whom: some accounts, by id, or all (null). */
export interface PreviewAsked {
  ruling: Config
  draft: Config
  accounts?: readonly string[] | null
  views?: ReadViews
  rulesOf?: typeof rulesWithoutRates
}

/** How many customers there are under each; those of both are compared. A draft of the mapping may change who is one. */
export type CustomersSeen = Record<'before' | 'after', number>

/**
 * What would change if a draft ruled, from the facts of the day and of four weeks before. Reads only. Properties that only the
 * draft names are unknown until they are mirrored.
 */
export async function preview(
  tx: Tx,
  scope: Scope,
  { ruling, draft, accounts = null, views = accountViews, rulesOf = rulesWithoutRates }: PreviewAsked,
  onProgress: (seen: number) => void = () => undefined,
): Promise<Preview & { customers: CustomersSeen }> {
  const sides: Compared = {
    before: await sideOf(tx, scope, ruling, rulesOf),
    after: await sideOf(tx, scope, draft, rulesOf),
    views,
  }
  const compared: PreviewedAccount[] = []
  const customers: CustomersSeen = { before: 0, after: 0 }
  for await (const ids of accounts === null ? everyCompany(tx, scope) : batchesOf(accounts)) {
    const both = await customersOf(tx, sides, ids)
    customers.before += both.before.length
    customers.after += both.after.size
    compared.push(...(await previewed(tx, sides, both)))
    onProgress(compared.length)
  }
  return { ...previewOf(compared), customers }
}

async function sideOf(
  tx: Tx,
  scope: Scope,
  config: Config,
  rulesOf: typeof rulesWithoutRates,
): Promise<Side> {
  const own = { ...scope, mapping: config.mapping, properties: askedProperties(config) }
  return { config, rules: await rulesOf(tx, own, config), scope: own }
}

function* batchesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += viewBatch) yield ids.slice(from, from + viewBatch)
}

interface Customers {
  before: AccountView[]
  after: ReadonlyMap<string, AccountView>
}

async function customersOf(tx: Tx, sides: Compared, ids: readonly string[]): Promise<Customers> {
  const { before, after } = await viewsOf(tx, sides, ids)
  const drafted = after.filter(view => isCustomer(view, sides.after.config))
  return {
    before: before.filter(view => isCustomer(view, sides.before.config)),
    after: new Map(drafted.map(view => [view.account.id, view])),
  }
}

/** The facts under both: read once where neither mapping nor properties differ. */
async function viewsOf(
  tx: Tx,
  { before, after, views }: Compared,
  ids: readonly string[],
  at: Partial<Scope> = {},
): Promise<Record<'before' | 'after', AccountView[]>> {
  const ruling = await views(tx, { ...before.scope, ...at }, ids)
  if (isDeepStrictEqual(before.scope, after.scope)) return { before: ruling, after: ruling }
  return { before: ruling, after: await views(tx, { ...after.scope, ...at }, ids) }
}

async function previewed(tx: Tx, sides: Compared, { before, after }: Customers): Promise<PreviewedAccount[]> {
  const { scope } = sides.before
  const both = before.filter(({ account }) => after.has(account.id))
  const ids = both.map(({ account }) => account.id)
  const last = await lastScores(tx, scope.portalId, ids, scope.asOf)
  const earlier = await bandsEarlier(tx, sides, ids)
  return inBreaths(both, view => {
    const { id, name, url, ownerId } = view.account
    const standing = last.get(id)
    const drafted = assess(after.get(id)!, sides.after.rules, standingOf(standing, null))
    return {
      account: { id, name, url },
      owner: ownerId,
      segment: segmentOf(drafted.facts, sides.after.config.segments).segment,
      arr: drafted.arr?.totals ?? [],
      before: conclusion(view, sides.before.rules, standingOf(standing)),
      after: concluded(drafted, 0),
      earlier: earlier.get(id) ?? null,
    }
  })
}

const conclusion = (view: AccountView, rules: Rules, standing: Standing | null) =>
  concluded(scored(view, rules, standing), 0)

/** Where the accounts stood under both rules four weeks before, by what was known then. */
async function bandsEarlier(
  tx: Tx,
  sides: Compared,
  ids: readonly string[],
): Promise<Map<string, { before: Band; after: Band }>> {
  const { scope } = sides.before
  const asOf = addDays(scope.asOf, -previewDaysBack)
  const then = { asOf, knownOn: endOfDay(asOf, scope.timeZone) }
  const { before, after } = await viewsOf(tx, sides, ids, then)
  const drafted = new Map(after.map(view => [view.account.id, view]))
  const band = (view: AccountView, { rules }: Side): Band => scored(view, rules, null).score.band
  return new Map(
    await inBreaths(before, view => [
      view.account.id,
      { before: band(view, sides.before), after: band(drafted.get(view.account.id)!, sides.after) },
    ]),
  )
}

const aBreath = 25

/** Works on one after another and lets others in between: whoever looks at a card meanwhile must not wait for all of it. */
async function inBreaths<In, const Out>(all: readonly In[], work: (one: In) => Out): Promise<Out[]> {
  const done: Out[] = []
  for (const one of all) {
    if (done.length % aBreath === aBreath - 1) await breath()
    done.push(work(one))
  }
  return done
}
