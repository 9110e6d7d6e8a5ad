import { type Day, isDay } from '@perennial/shared/day'
import { type Grouping, groupings } from '@perennial/shared/ledger/rates/group-by'
import type { Level, Measure } from '@perennial/shared/ledger/units/unit'
import { policiesOf } from '@perennial/shared/ledger-policies'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'
import type { Policy } from '@perennial/shared/policy'
import { ConfigError } from '../../errors.ts'
import type { CommonOptions } from '../session.ts'

/** Everything `perennial report` can be asked, as typed. */
export interface ReportOptions extends CommonOptions {
  from?: string
  to?: string
  level?: string
  by?: string
  measure?: string
  currency?: string
  policy?: string
  known?: string
  and?: string
  accounts?: boolean
  detail?: boolean
  behaviour?: string
  segment?: string
  period?: string
  owner?: string
  withoutAssumed?: boolean
  csv?: boolean
}

export function dayOption(name: string, value: string | undefined): Day | null {
  if (value === undefined || isDay(value)) return value ?? null
  throw new ConfigError(`${name}: ${JSON.stringify(value)} is not a day`, {
    field: name,
    remedy: 'write YYYY-MM-DD',
  })
}

/** Both ends of a window, in order. */
export function windowOption({ from, to }: ReportOptions): { from: Day; to: Day } {
  const window = { from: required('--from', from), to: required('--to', to) }
  if (window.from < window.to) return window
  throw new ConfigError(`--to: ${window.to} is not after ${window.from}`, {
    field: '--to',
    remedy: 'name two days, the earlier one with --from',
  })
}

function required(name: string, value: string | undefined): Day {
  const day = dayOption(name, value)
  if (day !== null) return day
  throw new ConfigError(`${name} is missing`, { field: name, remedy: `add ${name} YYYY-MM-DD` })
}

export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
  usual: T,
): T {
  const found = known.find(one => one === (value ?? usual))
  if (found !== undefined) return found
  throw new ConfigError(`${name}: ${JSON.stringify(value)} is not known`, {
    field: name,
    remedy: `use one of: ${known.join(', ')}`,
  })
}

export const levelOption = ({ level }: ReportOptions): Level =>
  oneOf('--level', level, ['account', 'subscription'], 'account')

export const measureOption = ({ measure }: ReportOptions): Measure =>
  oneOf('--measure', measure, ['arr', 'mrr'], 'arr')

export const groupingOption = ({ by }: ReportOptions): Grouping | null =>
  by === undefined ? null : oneOf('--by', by, groupings, 'plan')

/** Null = the reporting currency. */
export function currencyOption(value: string | undefined): string | null {
  if (value === undefined || /^[A-Z]{3}$/.test(value)) return value ?? null
  throw new ConfigError(`--currency: ${JSON.stringify(value)} is not a currency`, {
    field: '--currency',
    remedy: 'write an ISO 4217 code such as EUR',
  })
}

/** The policy a report is made under, and what it is called. */
export function policyOption(
  { policy }: ReportOptions,
  { ledger, policies }: Policy,
): { policy: LedgerPolicy; policyName: string } {
  const policyName = policy ?? 'default'
  const known = policiesOf(ledger, policies)
  const found = known[policyName]
  if (found !== undefined) return { policy: found, policyName }
  throw new ConfigError(`--policy: ${JSON.stringify(policyName)} is not known`, {
    field: '--policy',
    remedy: `use one of: ${Object.keys(known).join(', ')}; your own are written under policy.policies in perennial.config.yaml`,
  })
}
