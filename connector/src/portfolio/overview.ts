import { distributionOf } from '@perennial/shared/forecast/distribution/distribution'
import { type Money, withDigits } from '@perennial/shared/money'
import type { Overview } from '@perennial/shared/wire/overview'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isOverdue, isSoon, metricNamed } from './metric.ts'
import { mostForRange, prospectsOf, tooMany } from './prospects.ts'
import { pageOf } from './rows.ts'
import { isEverything, isSelected, type Selection } from './selection.ts'
import type { Build } from './stored-builds.ts'

type Summed = Omit<
  Overview,
  'asOf' | 'syncedAt' | 'stale' | 'timeZone' | 'madeAt' | 'replayed' | 'currency' | 'digits'
>

const queueLength = 10

/** The portfolio at a glance: the selected accounts, summed. */
export async function overviewOf(tx: Tx, build: Build, selection: Selection): Promise<Summed> {
  const sums = await sumsOf(tx, build, selection)
  const queue = await pageOf(tx, selection, metricNamed('queue', build), {
    sort: 'worth',
    descending: true,
    offset: 0,
    limit: queueLength,
  })
  const { soon, retention, bridge } = build.windows
  const { start, net, kept } = sums.retention
  const share = (part: number): number | null => (start > 0 ? part / start : null)
  return {
    accounts: sums.accounts,
    renewing: { ...sums.renewing, days: soon.days, to: soon.to },
    overdue: sums.overdue,
    forecast: { ...sums.forecast, ...(await rangeOf(tx, build, selection, sums.renewing.renewals)) },
    atRisk: sums.atRisk,
    retention: { ...retention, ...sums.retention, nrr: share(net), grr: share(kept) },
    accuracy: build.accuracy.map(({ period, asOf, daysAhead, model, actual, open }) => ({
      period,
      takenOn: asOf,
      daysAhead,
      forecast: model.forecast,
      actual,
      bias: model.bias,
      open,
    })),
    months: sums.months,
    categories: sums.categories,
    contracts: {
      ...sums.contracts,
      average: sums.contracts.accounts > 0 ? Math.round(sums.contracts.arr / sums.contracts.accounts) : null,
    },
    bridge: { ...bridge, ...sums.bridge },
    withoutRate: { ...sums.withoutRate, totals: sums.withoutRate.totals.map(withDigits) },
    queue,
  }
}

type Sums = Pick<Overview, 'accounts' | 'overdue' | 'atRisk' | 'months' | 'categories'> & {
  renewing: Overview['overdue']
  forecast: Pick<Overview['forecast'], 'amount' | 'expected'>
  retention: Pick<Overview['retention'], 'start' | 'net' | 'kept'>
  contracts: Pick<Overview['contracts'], 'accounts' | 'arr'>
  bridge: Pick<Overview['bridge'], 'opening' | 'movements' | 'closing'>
  withoutRate: { accounts: number; totals: Money[] }
}

const renewalSums = sql`'renewals', count(*), 'amount', coalesce(sum(target_minor), 0),
  'withoutAmount', count(*) filter (where target_minor is null)`

async function sumsOf(tx: Tx, build: Build, selection: Selection): Promise<Sums> {
  const { portalId, buildId } = build
  const { rows } = await sql<{ sums: Sums }>`
    with a as materialized (
      select account_id, arr_minor, without_rate, opening_minor, closing_minor, start_minor, net_minor, kept_minor
      from portfolio_account a where ${isSelected(selection)}),
    r as materialized (
      select r.due, r.state, r.band, r.category, r.target_minor, r.expected_minor, r.forecast_minor, r.final_minor,
        r.exposure_minor, r.loss_minor, ${isSoon(build)} as soon, ${isOverdue} as overdue, to_char(r.due, 'YYYY-MM') as month
      from portfolio_renewal r join a using (account_id)
      where r.portal_id = ${portalId} and r.build_id = ${buildId}),
    of_accounts as (
      select count(*) as accounts, count(*) filter (where arr_minor > 0) as paying, coalesce(sum(arr_minor), 0) as arr,
        coalesce(sum(opening_minor), 0) as opening, coalesce(sum(closing_minor), 0) as closing,
        coalesce(sum(start_minor), 0) as start, coalesce(sum(net_minor), 0) as net, coalesce(sum(kept_minor), 0) as kept,
        count(*) filter (where without_rate <> '[]'::jsonb) as without_rate
      from a)
    select json_build_object(
      'accounts', accounts,
      'contracts', json_build_object('accounts', paying, 'arr', arr),
      'retention', json_build_object('start', start, 'net', net, 'kept', kept),
      'renewing', (select json_build_object(${renewalSums}) from r where soon),
      'overdue', (select json_build_object(${renewalSums}) from r where overdue),
      'forecast', (select json_build_object('amount', coalesce(sum(forecast_minor), 0),
        'expected', coalesce(sum(expected_minor), 0)) from r where soon),
      'atRisk', (select json_build_object('expectedLoss', coalesce(sum(loss_minor), 0),
        'exposure', coalesce(sum(exposure_minor), 0)) from r where soon or overdue),
      'months', coalesce((select json_agg(m) from (
        select case when overdue then 'overdue' else month end as month, band, count(*) as renewals,
          coalesce(sum(target_minor), 0) as amount, count(*) filter (where target_minor is null) as "withoutAmount"
        from r where state <> 'decided' group by 1, 2 order by (case when overdue then 'overdue' else month end) = 'overdue' desc, 1, 2) m), '[]'),
      'categories', coalesce((select json_agg(c) from (
        select month, category, count(*) as renewals, coalesce(sum(target_minor), 0) as amount,
          count(*) filter (where target_minor is null) as "withoutAmount", coalesce(sum(forecast_minor), 0) as forecast,
          coalesce(sum(final_minor), 0) as final
        from r group by 1, 2 order by 1, 2) c), '[]'),
      'bridge', json_build_object('opening', opening, 'closing', closing,
        'movements', coalesce((select json_agg(k) from (
          select m.kind, sum(m.amount_minor) as amount, count(distinct account_id) as accounts
          from portfolio_movement m join a using (account_id)
          where m.portal_id = ${portalId} and m.build_id = ${buildId} group by 1 order by 1) k), '[]')),
      'withoutRate', json_build_object('accounts', without_rate, 'totals', coalesce((select json_agg(t) from (
        select paid->>'currency' as currency, sum((paid->>'minor')::bigint) as minor
        from a, jsonb_array_elements(a.without_rate) paid where a.without_rate <> '[]'::jsonb group by 1 order by 1) t), '[]'))
    ) as sums from of_accounts`.execute(tx)
  return rows[0]!.sums
}

async function rangeOf(
  tx: Tx,
  build: Build,
  selection: Selection,
  renewals: number,
): Promise<Pick<Overview['forecast'], 'range' | 'rangeBecause'>> {
  const because = build.shock.because
  if (isEverything(selection))
    return { range: { p10: build.range.p10, p90: build.range.p90 }, rangeBecause: because }
  if (renewals > mostForRange) return { range: null, rangeBecause: tooMany(renewals) }
  const { p10, p90 } = distributionOf(await prospectsOf(tx, build, selection), build.shock)
  return { range: { p10: Math.round(p10), p90: Math.round(p90) }, rangeBecause: because }
}
