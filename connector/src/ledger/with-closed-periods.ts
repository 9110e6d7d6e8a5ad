import {
  type ClosedPeriod,
  type PriorPeriodAdjustment,
  priorPeriodAdjustments,
} from '@perennial/shared/ledger/adjustments/prior-period'
import type { MovementsReport } from '@perennial/shared/ledger/movements/movements-report'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { lastDayOf } from './close.ts'
import { closedPeriods } from './closed-periods.ts'

/** A bridge in which closed months stand as they were closed. */
export interface BridgeReport extends MovementsReport {
  /** Only where months of the report were closed: what became known of them since. */
  priorPeriodAdjustments?: PriorPeriodAdjustment[]
}

/**
 * The report with its closed months as they were closed, and what became known of them since apart: the closing
 * revenue as closed plus the adjustment is what the next month opens with. By month only: longer periods are not closed.
 */
export async function withClosedPeriods(
  tx: Tx,
  scope: Scope,
  report: MovementsReport,
): Promise<BridgeReport> {
  if (report.by !== 'month') return report
  const closes = (await closedPeriods(tx, scope.portalId)).filter(
    close => isOf(report, close) && isKnown(scope, close),
  )
  if (closes.length === 0) return report
  const frozen = new Map(closes.map(({ month, movements }) => [month, movements]))
  const now = new Map(report.rows.map(row => [row.month, row]))
  return {
    ...report,
    rows: report.rows.map(row => frozen.get(row.month) ?? row),
    priorPeriodAdjustments: priorPeriodAdjustments(closes, now),
  }
}

const isOf = (report: MovementsReport, { month, measure, level, policy, currency }: ClosedPeriod): boolean =>
  measure === report.measure &&
  level === report.level &&
  policy === report.policy &&
  currency === report.currency &&
  isWhole(report, month)

/** A month the report covers from its first day to its last. */
const isWhole = ({ from, to }: MovementsReport, month: string): boolean =>
  from <= `${month}-01` && lastDayOf(month) <= to

const isKnown = ({ knownOn }: Scope, { closedAt }: ClosedPeriod): boolean =>
  knownOn === null || closedAt <= knownOn.toISOString()
