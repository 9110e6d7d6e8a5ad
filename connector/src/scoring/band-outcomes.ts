import { assess, type Rules } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import { Band } from '@perennial/shared/health/band'
import type { BandOutcomes } from '@perennial/shared/risk/band-rate'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import type { Scope } from '../view/scope.ts'
import { decisionsByQuarter } from './decisions.ts'

/** Decisions that are counted by themselves. Bound ones renew by themselves unless notice is given: they are among those of terms, too. */
const kindsOfDecision = {
  term: ({ slice }: PastDecision) => slice === 'term',
  at_will: ({ slice }: PastDecision) => slice === 'at_will',
  bound: ({ slice, on, end }: PastDecision) => slice === 'term' && on < end,
  silent: ({ silent }: PastDecision) => silent,
}
export const outcomeSlices = Object.keys(kindsOfDecision) as OutcomeSlice[]
type OutcomeSlice = keyof typeof kindsOfDecision

/** How renewals ended, by the band accounts stood in beforehand. */
export type Outcomes = Record<OutcomeSlice, Record<Band, BandOutcomes>>

interface Row extends BandOutcomes {
  slice: OutcomeSlice
  quarter: Day
  band: Band
}

/**
 * How renewals ended for accounts that stood in each band at the start of the quarter of decision,
 * seen with what was known at that moment only. Replayed once a day and configuration.
 */
export async function bandOutcomes(tx: Tx, scope: Scope, rules: Rules, rulesKey: string): Promise<Outcomes> {
  const stored = await storedOutcomes(tx, scope.portalId, rulesKey)
  if (stored) return stored
  const decided = await decisionsByQuarter(tx, scope, rules.policy)
  const rows: Row[] = []
  for (const [quarter, accounts] of [...decided].sort()) {
    const then = { ...scope, asOf: quarter, knownOn: new Date(`${quarter}T00:00:00Z`) }
    rows.push(...rowsOf(await replay(tx, then, rules, accounts), quarter))
  }
  await keep(tx, scope.portalId, rulesKey, rows)
  return summed(rows)
}

/** The decisions with the bands of their accounts. */
async function replay(
  tx: Tx,
  scope: Scope,
  rules: Rules,
  accounts: ReadonlyMap<string, readonly PastDecision[]>,
): Promise<{ decision: PastDecision; band: Band }[]> {
  const seen: { decision: PastDecision; band: Band }[] = []
  const ids = [...accounts.keys()].sort()
  for (let from = 0; from < ids.length; from += viewBatch)
    for (const view of await accountViews(tx, scope, ids.slice(from, from + viewBatch))) {
      const { band } = assess(view, { ...rules, bandRates: null }, null).score.model
      seen.push(...accounts.get(view.account.id)!.map(decision => ({ decision, band })))
    }
  return seen
}

const rowsOf = (seen: readonly { decision: PastDecision; band: Band }[], quarter: Day): Row[] =>
  outcomeSlices.flatMap(slice =>
    Band.options.map(band => {
      const own = seen.filter(one => one.band === band && kindsOfDecision[slice](one.decision))
      const renewed = own.filter(({ decision }) => decision.outcome === 'renewed').length
      return { slice, quarter, band, renewed, decided: own.length }
    }),
  )

function summed(rows: readonly Omit<Row, 'quarter'>[]): Outcomes {
  const of = (slice: OutcomeSlice, band: Band): BandOutcomes => {
    const own = rows.filter(row => row.slice === slice && row.band === band)
    return {
      renewed: own.reduce((sum, { renewed }) => sum + renewed, 0),
      decided: own.reduce((sum, { decided }) => sum + decided, 0),
    }
  }
  const bands = (slice: OutcomeSlice) => Object.fromEntries(Band.options.map(band => [band, of(slice, band)]))
  return Object.fromEntries(outcomeSlices.map(slice => [slice, bands(slice)])) as Outcomes
}

/** Null when these rules have not been replayed yet; a portal without decisions keeps rows of zeros. */
async function storedOutcomes(tx: Tx, portalId: string, rulesKey: string): Promise<Outcomes | null> {
  const { rows } = await sql<Omit<Row, 'quarter'>>`
    select slice, band, sum(renewed)::int as renewed, sum(decided)::int as decided from band_outcome
    where portal_id = ${portalId} and rules_key = ${rulesKey} group by slice, band`.execute(tx)
  return rows.length === 0 ? null : summed(rows)
}

async function keep(tx: Tx, portalId: string, rulesKey: string, rows: readonly Row[]): Promise<void> {
  const kept = rows.length > 0 ? rows : rowsOf([], '1970-01-01')
  await sql`delete from band_outcome where portal_id = ${portalId}`.execute(tx)
  await sql`
    insert into band_outcome (portal_id, rules_key, slice, quarter, band, renewed, decided)
    select ${portalId}, ${rulesKey}, slice, quarter, band, renewed, decided
    from json_to_recordset(${JSON.stringify(kept)}::json)
      as r(slice text, quarter date, band text, renewed int, decided int)`.execute(tx)
}
