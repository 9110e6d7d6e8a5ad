import { assess, type Rules } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import type { RenewalDecision } from '@perennial/shared/ledger/decisions'
import type { BandOutcomes } from '@perennial/shared/risk/band-rate'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import type { Scope } from '../view/scope.ts'
import { decidedRenewals } from './decisions.ts'

type Outcomes = Record<Band, BandOutcomes>

/**
 * How renewals ended for accounts that stood in each band at the start of the quarter of decision,
 * seen with what was known at that moment only. Replayed once a day and configuration.
 */
export async function bandOutcomes(tx: Tx, scope: Scope, rules: Rules, rulesKey: string): Promise<Outcomes> {
  const stored = await storedOutcomes(tx, scope.portalId, rulesKey)
  if (stored) return stored
  const decided = await decidedRenewals(tx, scope, rules.policy)
  const all = none()
  const rows: (BandOutcomes & { quarter: Day; band: string })[] = []
  for (const [quarter, accounts] of [...decided].sort()) {
    const outcomes = await replay(
      tx,
      { ...scope, asOf: quarter, knownOn: new Date(`${quarter}T00:00:00Z`) },
      rules,
      accounts,
    )
    for (const band of Object.keys(outcomes) as Band[]) {
      add(all[band], outcomes[band])
      rows.push({ quarter, band, ...outcomes[band] })
    }
  }
  await keep(tx, scope.portalId, rulesKey, rows)
  return all
}

async function replay(
  tx: Tx,
  scope: Scope,
  rules: Rules,
  accounts: ReadonlyMap<string, readonly RenewalDecision[]>,
): Promise<Outcomes> {
  const outcomes = none()
  const ids = [...accounts.keys()].sort()
  for (let from = 0; from < ids.length; from += viewBatch) {
    const views = await accountViews(tx, scope, ids.slice(from, from + viewBatch))
    for (const view of views) {
      const { band } = assess(view, { ...rules, bandRates: null }, null).score.model
      const decisions = accounts.get(view.account.id)!
      add(outcomes[band], {
        renewed: decisions.filter(({ outcome }) => outcome === 'renewed').length,
        decided: decisions.length,
      })
    }
  }
  return outcomes
}

const none = (): Outcomes => ({
  healthy: { renewed: 0, decided: 0 },
  watch: { renewed: 0, decided: 0 },
  at_risk: { renewed: 0, decided: 0 },
  unscored: { renewed: 0, decided: 0 },
})

const add = (sum: BandOutcomes, { renewed, decided }: BandOutcomes): void => {
  sum.renewed += renewed
  sum.decided += decided
}

/** Null when these rules have not been replayed yet; a portal without decisions keeps rows of zeros. */
async function storedOutcomes(tx: Tx, portalId: string, rulesKey: string): Promise<Outcomes | null> {
  const { rows } = await sql<BandOutcomes & { band: Band }>`
    select band, sum(renewed)::int as renewed, sum(decided)::int as decided from band_outcome
    where portal_id = ${portalId} and rules_key = ${rulesKey} group by band`.execute(tx)
  if (rows.length === 0) return null
  return {
    ...none(),
    ...Object.fromEntries(rows.map(({ band, renewed, decided }) => [band, { renewed, decided }])),
  }
}

async function keep(
  tx: Tx,
  portalId: string,
  rulesKey: string,
  rows: readonly (BandOutcomes & { quarter: Day; band: string })[],
): Promise<void> {
  const kept = rows.length > 0 ? rows : [{ quarter: '1970-01-01', band: 'unscored', renewed: 0, decided: 0 }]
  await sql`delete from band_outcome where portal_id = ${portalId}`.execute(tx)
  await sql`
    insert into band_outcome (portal_id, rules_key, quarter, band, renewed, decided)
    select ${portalId}, ${rulesKey}, quarter, band, renewed, decided
    from json_to_recordset(${JSON.stringify(kept)}::json) as r(quarter date, band text, renewed int, decided int)`.execute(
    tx,
  )
}
