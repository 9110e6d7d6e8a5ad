import type { Day } from '../day.ts'
import type { LedgerAccount } from '../model/ledger-account.ts'
import { type AtWill, atWillOf } from './at-will.ts'
import { type Call, type Calls, lastCalls, noCalls } from './call.ts'
import type { DueRenewal, RenewalSource } from './due-renewal.ts'
import type { RenewalItem } from './item.ts'
import { itemOf, type Judging } from './item-of.ts'
import { learnedFrom, type Prior } from './learned.ts'
import type { Concluded } from './likelihood.ts'
import { type ForecastPeriod, liesIn } from './period.ts'
import { renewalsOf } from './renewals-of.ts'

/** Everything a forecast is made of, as known at one moment. */
export interface PipelineFacts extends Omit<Judging, 'learned'> {
  sources: readonly RenewalSource[]
  concluded: ReadonlyMap<string, Concluded>
  /** In the order they were said. */
  calls: readonly Call[]
  prior: Prior
}

/** The renewals of any period, and what is paid at will. */
export interface Pipeline {
  itemsIn: (
    period: Pick<ForecastPeriod, 'from' | 'to'>,
    accounts: ReadonlySet<string> | null,
  ) => RenewalItem[]
  atWillIn: (period: ForecastPeriod, accounts: ReadonlySet<string> | null) => AtWill
}

/** Reads all renewals once. What past ones teach is learned from every account, whichever are asked about. */
export function pipelineOf(facts: PipelineFacts): Pipeline {
  const { sources, asOf, rules, conversion, prior } = facts
  const said = Map.groupBy(facts.calls, ({ account }) => account)
  const all = sources.map(source => {
    const renewals = renewalsOf(source, asOf, rules)
    const dues = renewals.map(({ due }) => due)
    return { source, renewals, calls: lastCalls(said.get(source.book.account.id) ?? [], dues) }
  })
  const learned = learnedFrom(
    all.flatMap(({ renewals }) => renewals),
    asOf,
    conversion,
    prior,
  )
  const judging: Judging = { ...facts, learned }
  const isAsked = (accounts: ReadonlySet<string> | null) => (source: RenewalSource) =>
    accounts === null || accounts.has(source.book.account.id)
  return {
    itemsIn: (period, accounts) =>
      all
        .filter(({ source }) => isAsked(accounts)(source))
        .flatMap(({ source, renewals, calls }) =>
          renewals
            .filter(({ due }) => liesIn(due, period))
            .map(renewal =>
              judged(renewal, source.book.account, calls, { concluded: facts.concluded, judging }),
            ),
        )
        .sort(byDue),
    atWillIn: (period, accounts) =>
      atWillOf(sources.filter(isAsked(accounts)), { period, asOf, rules, conversion, prior }),
  }
}

const judged = (
  renewal: DueRenewal,
  account: LedgerAccount,
  calls: ReadonlyMap<Day, Calls>,
  { concluded, judging }: Pick<PipelineFacts, 'concluded'> & { judging: Judging },
): RenewalItem =>
  itemOf(renewal, account, {
    concluded: concluded.get(account.id) ?? null,
    calls: calls.get(renewal.due) ?? noCalls,
    judging,
  })

const byDue = (a: RenewalItem, b: RenewalItem): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : a.account < b.account ? -1 : 1
