import { addMonths } from '@perennial/shared/day'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import { liesIn } from '@perennial/shared/forecast/period'
import type { Pipeline } from '@perennial/shared/forecast/pipeline'
import { refused } from '../ledger/refusals.ts'
import type { Scope } from '../view/scope.ts'
import type { Calling } from './calling.ts'
import { periodAsked } from './period-asked.ts'

/** The one open renewal a call is about: on its day, in its period, else the account's next. Throws ConfigError naming the field. */
export function calledRenewal(
  { itemsIn }: Pick<Pipeline, 'itemsIn'>,
  { asOf }: Scope,
  { account, due, period }: Pick<Calling, 'account' | 'due' | 'period'>,
  fiscalYearStart: number,
): RenewalItem {
  const window = { from: addMonths(asOf, -24), to: addMonths(asOf, 120) }
  const all = itemsIn(window, new Set([account]))
  const asked = period === null ? window : periodAsked(period, asOf, fiscalYearStart)
  const near = all.filter(one => (due === null ? liesIn(one.due, asked) : one.due === due))
  const open = near.filter(({ state }) => state !== 'decided')
  if (open.length === 0) throw notOpen({ account, due, period }, near.at(-1), all)
  if (open.length > 1 && period !== null)
    throw refused(
      '--period',
      period,
      `has several renewals of the account: ${daysOf(open)}`,
      'name one with --due DAY',
    )
  return open[0]!
}

const daysOf = (items: readonly RenewalItem[]): string => items.map(({ due }) => due).join(', ')

function notOpen(
  { account, due, period }: Pick<Calling, 'account' | 'due' | 'period'>,
  decided: RenewalItem | undefined,
  all: readonly RenewalItem[],
) {
  const open = all.filter(({ state }) => state !== 'decided')
  const remedy =
    open.length === 0 ? 'the account has no open renewal' : `give --due with one of: ${daysOf(open)}`
  if (decided) return refused('--due', decided.due, `is decided: ${decided.likelihoodBecause}`, remedy)
  const [field, value] =
    due !== null ? ['--due', due] : period !== null ? ['--period', period] : ['--account', account]
  return refused(field, value, 'has no open renewal of the account', remedy)
}
