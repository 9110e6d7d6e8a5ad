import { type Day, daysBetween } from '@perennial/shared/day'
import { type Call, lastCalls } from '@perennial/shared/forecast/call'
import { nearestDay } from '@perennial/shared/forecast/deals-by-due'
import { type DueRenewal, type RenewalSource, renewalRules } from '@perennial/shared/forecast/due-renewal'
import { renewalSteps } from '@perennial/shared/forecast/renewal-steps'
import { renewalsOf } from '@perennial/shared/forecast/renewals-of'
import { renewalOn } from '@perennial/shared/ledger/renewal'
import { sameRenewalDays } from '@perennial/shared/ledger/same-renewal'
import type { Contract } from '@perennial/shared/model/contract'
import type { Deal } from '@perennial/shared/model/deal'
import { withDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { DealCall, DealRenewal } from '@perennial/shared/wire/deal-card'
import { cardProbability } from '../card-renewal.ts'
import type { LastConcluded } from './last-concluded.ts'

/** The renewal a deal is about: of those it may still decide, or has decided, the nearest to its close date. */
export function renewalOfDeal(
  { status, closeDate }: Deal,
  source: RenewalSource,
  asOf: Day,
  policy: Policy,
): { renewal: DueRenewal; all: DueRenewal[] } | null {
  const all = renewalsOf(source, asOf, renewalRules(policy))
  const meant = status === 'open' ? all.filter(({ outcome }) => outcome === null) : all
  const dues = meant.map(({ due }) => due)
  const due = closeDate === null ? null : nearestDay(closeDate, dues, sameRenewalDays)
  const renewal = meant.find(one => one.due === due)
  return renewal === undefined ? null : { renewal, all }
}

interface Told {
  deal: Deal
  contracts: readonly Contract[]
  /** What persons said of the account's renewals, in order. */
  calls: readonly Call[]
  last: LastConcluded | undefined
  policy: Policy
  asOf: Day
}

/** The renewal as the card shows it, with what the model and persons say of it. */
export function dealRenewal(renewal: DueRenewal, all: readonly DueRenewal[], told: Told): DealRenewal {
  const { due, notice, basis, autoRenews, noticeGivenOn, outcome, target } = renewal
  const { asOf, calls, deal } = told
  const said = lastCalls(
    calls,
    all.map(one => one.due),
  ).get(due)
  const call = said?.manager ?? said?.owner ?? null
  return {
    due,
    daysUntil: daysBetween(asOf, due),
    basis,
    autoRenews,
    notice,
    daysUntilNotice: notice === null ? null : daysBetween(asOf, notice),
    noticeGivenOn,
    decided: outcome && { what: outcome.what, on: outcome.on },
    target: target?.map(withDigits) ?? null,
    ...renewalSteps(deal, renewal, asOf),
    ...modelled(renewal, told),
    call: call && dealCall(call),
  }
}

/** The model speaks of the account's next renewal only. */
function modelled(
  { due, outcome }: DueRenewal,
  { contracts, last, policy, asOf }: Told,
): Pick<DealRenewal, 'probability' | 'noProbabilityBecause' | 'modelCategory'> {
  const none = (noProbabilityBecause: string) => ({
    probability: null,
    noProbabilityBecause,
    modelCategory: null,
  })
  if (outcome !== null) return none('This renewal is decided')
  if (renewalOn(contracts, asOf, policy)?.date !== due)
    return none('The model speaks of the account’s next renewal only, and this is a later one')
  if (!last?.probability) return none('The account is not scored')
  return {
    probability: cardProbability(last.probability),
    noProbabilityBecause: null,
    modelCategory: last.category,
  }
}

const dealCall = ({ category, amount, as, by, on, reason }: Call): DealCall => ({
  category,
  amount: amount && withDigits(amount),
  as,
  by,
  on,
  reason,
})
