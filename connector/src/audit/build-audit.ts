import type { Rules } from '@perennial/shared/assessment'
import { addDays, type Day } from '@perennial/shared/day'
import { exposed, fieldsFor } from '@perennial/shared/fields'
import { starterWeights } from '@perennial/shared/health/scorecard'
import { starterMeasures } from '@perennial/shared/health/starter-measures'
import { largestFirst, type Money } from '@perennial/shared/money'
import type { Config } from '../config.ts'
import type { CallCounts } from '../crm/crm.ts'
import { arrByBasis } from './arr-by-basis.ts'
import type { Audit } from './audit.ts'
import type { AuditedAccount } from './audited-account.ts'
import { customerCounts, plain } from './customer-counts.ts'
import { quartersAhead } from './renewals-ahead.ts'
import { retentionRates } from './retention-rates.ts'

/** Days without a two-way contact after which a customer counts as untouched. */
const untouchedDays = 90

/** What is known about the run beside the accounts. */
export interface AuditRun {
  portal: Audit['portal']
  asOf: Day
  mapping: Audit['mapping']
  config: Config
  rules: Rules
  calls: CallCounts & { records: number }
}

/** Puts the audit together. Pure: the same accounts, the same audit. */
export function buildAudit(accounts: readonly AuditedAccount[], run: AuditRun): Audit {
  const customers = accounts.filter(({ standing }) => standing.is === 'customer').sort(byRevenue)
  const renewals = customers.flatMap(({ renewal }) => renewal ?? [])
  return {
    portal: run.portal,
    asOf: run.asOf,
    mapping: run.mapping,
    customers: customerCounts(accounts),
    arr: arrByBasis(customers),
    quarters: quartersAhead(renewals, run.asOf),
    overdue: renewals.filter(({ state }) => state === 'overdue').sort(byRevenue),
    retention: retentionRates(customers, run.asOf),
    untouched: untouched(customers, run.asOf),
    findings: accounts.flatMap(({ findings }) => findings).sort(byRevenue),
    bands: bands(customers),
    measures: measureShares(customers, run),
    wouldWrite: {
      company: customers.length,
      deal: customers.reduce((sum, { openRenewals }) => sum + openRenewals, 0),
      properties: exposed(fieldsFor(run.config), run.config.expose).map(({ on, name, label }) => ({
        on,
        name,
        label,
      })),
    },
    calls: run.calls,
  }
}

const byRevenue = (a: { arr: readonly Money[] }, b: { arr: readonly Money[] }): number =>
  largestFirst(a.arr, b.arr)

/** Customers under contract whom nobody reached lately. Where nothing is logged at all, that is what is said. */
function untouched(customers: readonly AuditedAccount[], asOf: Day): Audit['untouched'] {
  const since = addDays(asOf, -untouchedDays)
  const quiet = customers.filter(
    ({ hasContract, lastTouch }) => hasContract && (lastTouch === null || lastTouch < since),
  )
  return {
    days: untouchedDays,
    never: quiet.filter(({ lastTouch }) => lastTouch === null).length,
    accounts: quiet.map(plain),
  }
}

function bands(customers: readonly AuditedAccount[]): Audit['bands'] {
  const count = (band: keyof Audit['bands']) => customers.filter(one => one.band === band).length
  return {
    healthy: count('healthy'),
    watch: count('watch'),
    at_risk: count('at_risk'),
    unscored: count('unscored'),
  }
}

const allPoints = Object.values(starterWeights).reduce((sum, points) => sum + points, 0)

const measureShares = (customers: readonly AuditedAccount[], { rules }: AuditRun): Audit['measures'] =>
  starterMeasures.map(({ id, label }) => ({
    id,
    label,
    share:
      customers.length === 0
        ? 0
        : customers.filter(({ known }) => known.includes(id)).length / customers.length,
    used: rules.scorecards.some(({ entries }) => entries.some(({ measure }) => measure.id === id)),
    adds: `${starterWeights[id]} of ${allPoints} points of weight`,
  }))
