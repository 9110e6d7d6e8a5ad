import { callers } from '@perennial/shared/forecast/call'
import { ForecastCategory } from '@perennial/shared/forecast/category'
import { type Money, parseMoney } from '@perennial/shared/money'
import { ConfigError } from '../errors.ts'
import type { Calling } from '../forecast/calling.ts'
import { required } from './adjust-options.ts'
import { currencyOption, dayOption, oneOf } from './reports/report-options.ts'
import { saidBy } from './said-by.ts'
import type { CommonOptions } from './session.ts'

/** Everything `perennial forecast call` can be asked, as typed. */
export interface CallOptions extends CommonOptions {
  due?: string
  period?: string
  category?: string
  amount?: string
  currency?: string
  reason?: string
  as?: string
  by?: string
  key?: string
  dryRun?: boolean
}

const longestReason = 500

/** Throws ConfigError naming the option. */
export function callAskedBy(options: CallOptions, reportingCurrency: string): Omit<Calling, 'account'> {
  const reason = required('--reason', options.reason)
  if (reason.length > longestReason)
    throw new ConfigError(`--reason is longer than ${longestReason} characters`, {
      field: '--reason',
      remedy: 'say it in fewer words',
    })
  const category = required('--category', options.category)
  return {
    due: dayOption('--due', options.due),
    period: options.period ?? null,
    as: oneOf('--as', options.as, callers, 'owner'),
    category: oneOf('--category', category, ForecastCategory.options, 'commit'),
    amount: amountOption(options, reportingCurrency),
    reason,
    by: saidBy(options.by),
    key: options.key === undefined ? null : required('--key', options.key),
  }
}

function amountOption({ amount, currency, category }: CallOptions, reportingCurrency: string): Money | null {
  if (amount === undefined) return null
  const money = parseMoney(amount, currencyOption(currency) ?? reportingCurrency)
  if (money === null || money.minor < 0)
    throw new ConfigError(`--amount: ${JSON.stringify(amount)} is not an amount`, {
      field: '--amount',
      remedy: 'write the yearly amount in major units, e.g. --amount 12400.50',
    })
  if (category === 'lost' && money.minor > 0)
    throw new ConfigError('--amount: a lost renewal has none', {
      field: '--amount',
      remedy: 'leave it out, or call another category',
    })
  return money
}
