import type { ContenderName } from '@perennial/shared/risk/backtest/contender'
import type { ContenderFigures } from '@perennial/shared/risk/backtest/figures'
import type { Lead } from '@perennial/shared/risk/decisions/lead'

/** One look ahead of the decision, and how each way did at it. */
export interface LeadRow {
  lead: Lead
  of(way: ContenderName): ContenderFigures
}
