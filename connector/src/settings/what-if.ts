import type { PreviewedMove } from '@perennial/shared/health/preview'
import { withDigits } from '@perennial/shared/money'
import type { BandMove, WhatIf } from '@perennial/shared/wire/settings-what-if'
import type { Config } from '../config.ts'
import { untilNextSync } from '../kept/until-next-sync.ts'
import { keptRules } from '../scoring/kept-rules.ts'
import { preview } from '../scoring/preview.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { keptViews } from './kept-views.ts'
import { sampleOf } from './sample.ts'

/** A configuration that rules and one that might. */
export interface Drafted {
  ruling: Config
  draft: Config
}

const shownMoves = 100

/** Who would change band if a draft ruled, and what that does to revenue at risk and alerts. `owners` = whose accounts are listed; null = all. */
export async function whatIf(
  tx: Tx,
  scope: Scope,
  { ruling, draft }: Drafted,
  owners: readonly string[] | null,
): Promise<WhatIf> {
  const sample = await untilNextSync(tx, scope.portalId, 'sample of accounts', () => sampleOf(tx, scope))
  const views = await keptViews(tx, scope.portalId)
  const found = await preview(tx, scope, {
    ruling,
    draft,
    accounts: sample.ids,
    views,
    rulesOf: keptRules,
  })
  const visible = found.changed.filter(
    ({ owner }) => owners === null || (owner !== null && owners.includes(owner)),
  )
  return {
    asOf: scope.asOf,
    accounts: found.accounts,
    sampleOf: sample.of,
    customers: found.customers,
    bands: found.bands,
    changed: found.changed.length,
    moves: visible.slice(0, shownMoves).map(moveOf),
    arrToAtRisk: found.arrToAtRisk.map(withDigits),
    arrFromAtRisk: found.arrFromAtRisk.map(withDigits),
    alertsPerWeek: found.alertsPerWeek,
  }
}

const moveOf = ({ account, arr, from, to }: PreviewedMove): BandMove => ({
  ...account,
  arr: arr.map(withDigits),
  from,
  to,
})
