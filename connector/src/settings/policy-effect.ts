import { addMonths } from '@perennial/shared/day'
import { majorWithDigits, withDigits } from '@perennial/shared/money'
import type { PolicyEffect, Retention, WeekOfAlerts } from '@perennial/shared/wire/settings-what-if'
import { weekFromNothing } from '../alerts/week-from-nothing.ts'
import { askedProperties } from '../config/asked-properties.ts'
import type { Config } from '../config.ts'
import { policiesReport } from '../report/policies.ts'
import type { Tx } from '../store/store.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'
import type { Drafted } from './what-if.ts'

/** Retention of the last year, and a week's alerts, under what rules and under a draft. */
export async function policyEffect(tx: Tx, scope: Scope, { ruling, draft }: Drafted): Promise<PolicyEffect> {
  const from = addMonths(scope.asOf, -12)
  return {
    asOf: scope.asOf,
    from,
    retention: {
      before: await retentionUnder(tx, scope, ruling, from),
      after: await retentionUnder(tx, scope, draft, from),
    },
    alerts: { before: await alertsUnder(tx, scope, ruling), after: await alertsUnder(tx, scope, draft) },
  }
}

async function retentionUnder(tx: Tx, scope: Scope, config: Config, from: string): Promise<Retention> {
  const own = { ...scope, mapping: config.mapping, properties: askedProperties(config) }
  const { kept, conversion } = await ledgerAt(tx, own, config)
  const question = { from, to: scope.asOf, level: 'account', measure: 'arr', conversion } as const
  const report = await policiesReport(await kept(), { default: config.policy.ledger }, question)
  const { n, start, end, nrr, grr, logo } = report.policies[0]!
  const { currency } = report
  return {
    accounts: n,
    start: majorWithDigits(start, currency),
    end: majorWithDigits(end, currency),
    nrr,
    grr,
    logo,
  }
}

async function alertsUnder(tx: Tx, scope: Scope, config: Config): Promise<WeekOfAlerts> {
  const { raised, expected, currency, held } = await weekFromNothing(tx, { scope, config })
  return {
    raised,
    leaving: expected.leaving,
    expectedLoss: withDigits({ minor: expected.loss, currency }),
    held: Object.entries(held).map(([because, accounts]) => ({ because, accounts })),
  }
}
