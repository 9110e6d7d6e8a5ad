import { type Assessment, assess, type Rules } from '@perennial/shared/assessment'
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
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { accountViews } from '../view/account-views.ts'
import { everyCustomer } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'
import { endOfDay } from '../view/start-of-day.ts'
import { lastScores, standingOf } from './last-scores.ts'
import { rulesWithoutRates } from './rules-without-rates.ts'

/** Both sets of rules that are compared. */
interface Compared {
  before: Rules
  after: Rules
}

/** What would change if a draft ruled, from the facts of the day and of four weeks before. Reads only. */
export async function preview(
  tx: Tx,
  scope: Scope,
  { ruling, draft }: { ruling: Config; draft: Config },
  onProgress: (seen: number) => void = () => undefined,
): Promise<Preview> {
  const rules: Compared = {
    before: await rulesWithoutRates(tx, scope, ruling),
    after: await rulesWithoutRates(tx, scope, draft),
  }
  const accounts: PreviewedAccount[] = []
  for await (const customers of everyCustomer(tx, scope, ruling)) {
    accounts.push(...(await previewed(tx, scope, rules, customers, draft)))
    onProgress(accounts.length)
  }
  return previewOf(accounts)
}

async function previewed(
  tx: Tx,
  scope: Scope,
  rules: Compared,
  views: readonly AccountView[],
  draft: Config,
): Promise<PreviewedAccount[]> {
  const ids = views.map(({ account }) => account.id)
  const last = await lastScores(tx, scope.portalId, ids, scope.asOf)
  const earlier = await bandsEarlier(tx, scope, rules, ids)
  return views.map(view => {
    const standing = last.get(view.account.id)
    const { id, name, url, ownerId } = view.account
    const after = assess(view, rules.after, standingOf(standing, null))
    return {
      account: { id, name, url },
      owner: ownerId,
      segment: segmentOf(after.facts, draft.segments).segment,
      arr: after.arr?.totals ?? [],
      before: conclusion(view, rules.before, standingOf(standing)),
      after: concluded(after, 0),
      earlier: earlier.get(id) ?? null,
    }
  })
}

const conclusion = (view: AccountView, rules: Rules, standing: Standing | null) =>
  concluded(assess(view, rules, standing), 0)

/** Where the accounts stood under both rules four weeks before, by what was known then. */
async function bandsEarlier(
  tx: Tx,
  scope: Scope,
  rules: Compared,
  ids: readonly string[],
): Promise<Map<string, { before: Band; after: Band }>> {
  const asOf = addDays(scope.asOf, -previewDaysBack)
  const then = { ...scope, asOf, knownOn: endOfDay(asOf, scope.timeZone) }
  const views = await accountViews(tx, then, ids)
  const band = (view: AccountView, under: Rules): Assessment['score']['band'] =>
    assess(view, under, null).score.band
  return new Map(
    views.map(view => [
      view.account.id,
      { before: band(view, rules.before), after: band(view, rules.after) },
    ]),
  )
}
