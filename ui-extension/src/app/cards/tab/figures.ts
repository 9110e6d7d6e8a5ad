import type { CardArr, CardHealth, CardMoney, CardRenewal } from '@perennial/shared/card'
import { arrFigure, type Figure } from '../../common/words/figures.ts'
import type { Formats } from '../../common/words/Reader.tsx'

/** Which way a figure went, and by how much, without a sign. */
export interface Trend {
  value: string
  direction: 'increase' | 'decrease'
}

export interface TrendFigure extends Figure {
  /** Null where it did not move, or nothing is known of how it did. */
  trend: Trend | null
}

/** What is paid, against the same day a year before. */
export function arrChangeFigure(arr: CardArr | null, reader: Formats): TrendFigure {
  const figure = arrFigure(arr, reader)
  if (!arr || arr.totals.length === 0) return { ...figure, trend: null }
  const { trend, note } = arrChange(arr.change, reader)
  return { ...figure, note: `${note}; ${figure.note}`, trend }
}

function arrChange(
  { since, by }: CardArr['change'],
  { money, day }: Formats,
): Pick<TrendFigure, 'trend' | 'note'> {
  if (by === null) return { trend: null, note: `None recorded on ${day(since)}` }
  const moved = by.filter(({ minor }) => minor !== 0)
  const [only, ...others] = moved
  if (!only) return { trend: null, note: `Unchanged since ${day(since)}` }
  if (others.length > 0)
    return { trend: null, note: `${moved.map(signed(money)).join(', ')} since ${day(since)}` }
  return {
    trend: { value: money({ ...only, minor: Math.abs(only.minor) }), direction: directionOf(only.minor) },
    note: `since ${day(since)}`,
  }
}

const signed = (money: Formats['money']) => (amount: CardMoney) =>
  `${amount.minor > 0 ? '+' : ''}${money(amount)}`

const directionOf = (by: number): Trend['direction'] => (by > 0 ? 'increase' : 'decrease')

/** What is to be expected of the next renewal: the amount due times its probability, a currency each. */
export function forecastFigure(renewal: CardRenewal | null, { money, percent }: Formats): Figure {
  const label = 'Weighted forecast'
  const unknown = (note: string): Figure => ({ label, number: 'Unknown', note })
  if (!renewal?.probability) return unknown('No renewal probability yet')
  if (!renewal.forecast) return unknown('The amount due is not known')
  const { due, weighted } = renewal.forecast
  return {
    label,
    number: weighted.map(money).join(' + '),
    note: `${percent(renewal.probability.renews)} of ${due.map(money).join(' + ')} due`,
  }
}

/** The score against 30 days before. Points, never a percentage: the scale has no unit. */
export function healthFigure({ score, monthAgo }: CardHealth, { day }: Formats): TrendFigure {
  const label = 'Health (100 is best)'
  if (score === null) return { label, number: 'Unknown', note: 'Not scored', trend: null }
  const number = String(score)
  if (monthAgo === null || monthAgo.score === null)
    return { label, number, note: 'Not scored 30 days before', trend: null }
  const by = score - monthAgo.score
  const since = `since ${day(monthAgo.on)}`
  if (by === 0) return { label, number, note: `Unchanged ${since}`, trend: null }
  return { label, number, note: since, trend: { value: pointsText(by), direction: directionOf(by) } }
}

const pointsText = (by: number): string => (Math.abs(by) === 1 ? '1 point' : `${Math.abs(by)} points`)
