import { assess } from '@perennial/shared/assessment'
import type { Written } from '@perennial/shared/fields'
import type { AccountView } from '@perennial/shared/model/account-view'
import { callsOnRenewals } from '../forecast/call-on-renewal.ts'
import type { Tx } from '../store/store.ts'
import { changedOn } from './conclusion-rows.ts'
import { type LastScore, lastScores, standingOf } from './last-scores.ts'
import type { RulesInForce } from './rules.ts'
import { appendScores } from './score-rows.ts'

/** Conclusions with the day each score last became another number, and how many of them are new. */
export interface Concluded {
  assessments: Written[]
  appended: number
}

/**
 * Assesses and stores. Accounts last scored under an earlier version are first scored as they are today under that one: so that a
 * step in their history is either a change of the customer or a change of the rules, never both.
 */
export async function conclude(
  tx: Tx,
  portalId: string,
  rules: RulesInForce,
  views: readonly AccountView[],
): Promise<Concluded> {
  if (views.length === 0) return { assessments: [], appended: 0 }
  const ids = views.map(({ account }) => account.id)
  const last = await lastScores(tx, portalId, ids, views[0]!.asOf)
  const before = await underEarlierRules(tx, portalId, rules, views, last)
  const standing = new Map([...last, ...before.standing])
  const assessments = views.map(view =>
    assess(view, rules, standingOf(standing.get(view.account.id), rules.version)),
  )
  const { conclusions } = await appendScores(tx, portalId, rules.version, assessments, standing, 'all')
  const calls = await callsOnRenewals(tx, portalId, assessments)
  return {
    assessments: assessments.map(one => ({
      ...one,
      scoreChangedOn: changedOn(one, standing.get(one.view.account.id)),
      call: calls.get(one.view.account.id) ?? null,
    })),
    appended: before.conclusions + conclusions,
  }
}

async function underEarlierRules(
  tx: Tx,
  portalId: string,
  rules: RulesInForce,
  views: readonly AccountView[],
  last: ReadonlyMap<string, LastScore>,
) {
  const byVersion = Map.groupBy(views, ({ account }) => last.get(account.id)?.version ?? rules.version)
  byVersion.delete(rules.version)
  const sum = { conclusions: 0, standing: new Map<string, LastScore>() }
  for (const [version, own] of byVersion) {
    const earlier = await rules.earlier(tx, version)
    if (earlier === null) continue
    const assessments = own.map(view => assess(view, earlier, standingOf(last.get(view.account.id), version)))
    const { conclusions, standing } = await appendScores(tx, portalId, version, assessments, last, 'health')
    sum.conclusions += conclusions
    for (const [id, one] of standing) sum.standing.set(id, one)
  }
  return sum
}
