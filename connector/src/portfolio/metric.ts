import type { Day } from '@perennial/shared/day'
import { type RawBuilder, sql } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Build } from './stored-builds.ts'

/** What a number is the sum of: rows of the accounts `a` or of their renewals `r`, and what each adds. */
export interface Metric {
  title: string
  /** `accounts`: a row an account; `renewals`: a row a renewal; `movements`: an account with its movements summed. */
  of: 'accounts' | 'renewals' | 'movements'
  where: RawBuilder<unknown>
  amount: RawBuilder<unknown>
}

const open = sql`r.state <> 'decided'`
/** Open renewals that are due soon, and those past their date. */
export const isSoon = ({ asOf, windows }: Pick<Build, 'asOf' | 'windows'>): RawBuilder<unknown> =>
  sql`(${open} and r.due > ${asOf}::date and r.due <= ${windows.soon.to}::date)`
export const isOverdue = sql`r.state in ('late', 'overdue')`

/** Reads the name of a number. Throws ConfigError for one there is not. */
export function metricNamed(name: string, build: Build): Metric {
  const [kind = '', ...of] = name.split(':')
  const found = simple(build)[kind]?.() ?? compound(kind, of)
  if (found !== null) return found
  throw new ConfigError(`there is no number ${JSON.stringify(name)} to open`, {
    field: 'metric',
    remedy: `use one of: ${Object.keys(simple(build)).join(', ')}, month:YYYY-MM:BAND, month:overdue:BAND, category:YYYY-MM:CATEGORY, bridge:opening, bridge:KIND, bridge:closing`,
  })
}

const simple = (build: Build): Record<string, () => Metric> => ({
  accounts: () => ofAccounts('Accounts, with what they pay a year', sql`true`, sql`a.arr_minor`),
  arr: () => ofAccounts('Accounts that pay now, with their ARR', sql`a.arr_minor > 0`, sql`a.arr_minor`),
  without_rate: () =>
    ofAccounts(
      'Accounts that pay in a currency without a rate',
      sql`a.without_rate <> '[]'::jsonb`,
      sql`null::bigint`,
    ),
  queue: () =>
    ofAccounts(
      'Where a call saves most: probability of loss x amount up for renewal x share that can still be saved',
      sql`a.worth_minor > 0`,
      sql`a.worth_minor`,
    ),
  nrr: () =>
    ofAccounts(
      `Who paid on ${build.windows.retention.from}, with what of it counts for NRR`,
      sql`a.start_minor > 0`,
      sql`a.net_minor`,
    ),
  grr: () =>
    ofAccounts(
      `Who paid on ${build.windows.retention.from}, with what of it was kept (GRR)`,
      sql`a.start_minor > 0`,
      sql`a.kept_minor`,
    ),
  renewing: () =>
    ofRenewals(
      `Renewals due up to ${build.windows.soon.to}, with what is up for renewal`,
      isSoon(build),
      sql`r.target_minor`,
    ),
  forecast: () =>
    ofRenewals(
      `Renewals due up to ${build.windows.soon.to}, with what is forecast of each`,
      isSoon(build),
      sql`r.forecast_minor`,
    ),
  pipeline: () =>
    ofRenewals(
      `Open renewals up to ${build.windows.renewals.to}, overdue ones included`,
      open,
      sql`r.target_minor`,
    ),
  overdue: () => ofRenewals('Renewals past their date and not decided', isOverdue, sql`r.target_minor`),
  at_risk: () =>
    ofRenewals(
      `Renewals overdue or due up to ${build.windows.soon.to}, with the expected loss of each`,
      sql`(${isSoon(build)} or ${isOverdue})`,
      sql`case when r.target_minor is null then null else r.loss_minor end`,
    ),
})

function compound(kind: string, [first = '', second]: readonly string[]): Metric | null {
  if (kind === 'month' && first === 'overdue')
    return ofRenewals(
      named('Overdue renewals', second),
      sql`${isOverdue} and ${oneOf('band', second)}`,
      sql`r.target_minor`,
    )
  if (kind === 'month' && isMonth(first))
    return ofRenewals(
      named(`Open renewals of ${first}`, second),
      sql`${open} and not ${isOverdue} and ${inMonth(first)} and ${oneOf('band', second)}`,
      sql`r.target_minor`,
    )
  if (kind === 'category' && isMonth(first))
    return ofRenewals(
      named(`Renewals of ${first}`, second),
      sql`${inMonth(first)} and ${oneOf('category', second)}`,
      sql`r.target_minor`,
    )
  if (kind === 'bridge') return bridge(first)
  return null
}

const movements = ['new', 'expansion', 'contraction', 'churn', 'reactivation', 'escalation', 'fx']

function bridge(part: string): Metric | null {
  if (part === 'opening')
    return ofAccounts('ARR at the opening of the bridge', sql`a.opening_minor <> 0`, sql`a.opening_minor`)
  if (part === 'closing')
    return ofAccounts('ARR at the close of the bridge', sql`a.closing_minor <> 0`, sql`a.closing_minor`)
  if (!movements.includes(part)) return null
  return {
    title: `Accounts with ${part === 'fx' ? 'a change by exchange rates' : part} in the bridge`,
    of: 'movements',
    where: sql`m.kind = ${part}`,
    amount: sql`m.amount_minor`,
  }
}

const ofAccounts = (title: string, where: Metric['where'], amount: Metric['amount']): Metric => ({
  title,
  of: 'accounts',
  where,
  amount,
})

const ofRenewals = (title: string, where: Metric['where'], amount: Metric['amount']): Metric => ({
  title,
  of: 'renewals',
  where,
  amount,
})

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
const inMonth = (month: string) => {
  const first: Day = `${month}-01`
  return sql`r.due >= ${first}::date and r.due < (${first}::date + interval '1 month')`
}
const oneOf = (column: 'band' | 'category', value: string | undefined) =>
  value === undefined ? sql`true` : sql`${sql.ref(`r.${column}`)} = ${value}`
const named = (title: string, part: string | undefined): string =>
  part === undefined ? title : `${title}, ${part.replaceAll('_', ' ')}`
