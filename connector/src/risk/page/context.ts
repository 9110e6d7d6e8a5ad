import type { Day } from '@perennial/shared/day'
import type { Backtest, BacktestRow } from '@perennial/shared/risk/backtest/backtest'
import type { ContenderName } from '@perennial/shared/risk/backtest/contender'
import type { LeakSuspect } from '@perennial/shared/risk/leaks/leak-suspect'

/** What the page says beside the back-test itself. */
export interface BacktestContext {
  portalId: string
  asOf: Day
  /** The model that probabilities come from now, null while the rate of the band is shown, and why that is so. */
  live: { version: number | null; because: string }
  /** By account id; an account that is missing goes by the name in the back-test, without a link. */
  names: ReadonlyMap<string, { name: string; url: string | null }>
  /** Facts that may have been entered after the customer had decided. */
  leakSuspects: readonly LeakSuspect[]
  /** What the portal holds no data about, in plain words. */
  cannotSee: readonly string[]
  /** Said beside amounts, e.g. why some are missing. */
  currencyNote?: string
}

/** The way that probabilities come from now: without a model that is the rate of the band, which is the hand score's. */
export const liveWay = ({ live }: BacktestContext): ContenderName =>
  live.version === null ? 'hand_score' : 'trained'

export const rowOf = ({ rows }: Backtest, way: ContenderName): BacktestRow =>
  rows.find(({ name }) => name === way)!

export const foretold = (backtest: Backtest): boolean => rowOf(backtest, 'trained').n > 0

/** Why a figure is not known where no quarter could be foretold. */
export const nothingForetold = ({ decisions }: Backtest): string =>
  decisions.total === 0
    ? 'Not known: no renewal has been decided yet, so there is nothing to look back on.'
    : 'Not known: before every quarter too few renewals had been decided to learn from.'

/** Said wherever figures are the trained model's while another way is live. */
export const trainedWords = (context: BacktestContext): string =>
  liveWay(context) === 'trained' ? 'the trained model' : 'the trained model (which is not live)'
