import type { CardExpansion, CardHealth, CompanyCard } from '@perennial/shared/card'
import { worstFirst } from '@perennial/shared/health/explain'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import { type Renewal, renewalOn } from '@perennial/shared/ledger/renewal'
import type { Stage } from '@perennial/shared/lifecycle/stage'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Policy } from '@perennial/shared/policy'
import type { Aged } from '@perennial/shared/wire/aged'
import { fromCrm } from '../forecast/renewal-sources.ts'
import { cardArr } from './card-arr.ts'
import { missingRoles, people, touchpoints } from './card-people.ts'
import { relationship } from './card-relationship.ts'
import { cardRenewal } from './card-renewal.ts'
import { overdueRenewals } from './past-renewals.ts'
import type { StoredScore } from './stored-score.ts'

/** What the card needs beside the account's facts. */
export interface CardContext {
  isCustomer: boolean
  stored: StoredScore | null
  /** Null for a company that is no customer. */
  book: AccountBook | null
  policy: Policy
  stages: readonly Stage[]
  age: Aged
}

/** The answer both company cards are drawn from. Scores are the stored ones, as written to the CRM. */
export function companyCard(view: AccountView, context: CardContext): CompanyCard {
  const { stored, policy } = context
  const contracts = adjustedContracts(view, policy)
  const renewal = renewalOn(contracts, view.asOf, policy)
  return {
    account: {
      id: view.account.id,
      name: view.account.name,
      isCustomer: context.isCustomer,
      stage: stageLabel(stored, context.stages),
    },
    ...context.age,
    health: health(stored, view),
    renewal: renewal && cardRenewal(renewal, contracts, view.asOf, stored),
    overdueRenewals: overdueBeside(renewal, view, context),
    arr: cardArr(view, contracts, policy),
    expansion: stored?.expansion ? cardExpansion(stored.expansion) : null,
    people: people(view),
    relationship: relationship(view, policy),
    missingRoles: missingRoles(view),
    hasUsage: view.usage.length > 0,
    touchpoints: touchpoints(view),
  }
}

/** The renewal the card is about may be one of them. */
function overdueBeside(renewal: Renewal | null, view: AccountView, { book, policy }: CardContext) {
  if (book === null) return []
  return overdueRenewals({ book, ...fromCrm(view, policy) }, view.asOf, policy).filter(
    ({ due }) => due !== renewal?.date,
  )
}

const cardExpansion = ({ flag, score, because, blockedBy }: CardExpansion): CardExpansion => ({
  flag,
  score,
  because,
  blockedBy,
})

/** A stage that is no longer configured is still named. */
const stageLabel = (stored: StoredScore | null, stages: readonly Stage[]): string | null =>
  stages.find(({ name }) => name === stored?.stage)?.label ?? stored?.stage ?? null

function health(stored: StoredScore | null, { override }: AccountView): CardHealth {
  if (stored === null) return notYetScored
  const { by, reason, until } = override ?? {}
  return {
    band: stored.band,
    score: stored.score,
    coverage: stored.coverage,
    minimumCoverage: stored.minimumCoverage,
    scorecard: stored.scorecard,
    scorecardBecause: stored.scorecardBecause,
    version: stored.version,
    model: { score: stored.model.value, band: stored.model.band },
    override: isOverruled(stored) && by && reason && until ? { by, reason, until } : null,
    changedOn: stored.changedOn,
    monthAgo: stored.monthAgo,
    contributions: worstFirst(stored.contributions),
    adjustments: stored.adjustments,
    unscoredBecause: stored.unscoredBecause,
  }
}

const isOverruled = ({ adjustments }: StoredScore): boolean =>
  adjustments.some(({ kind }) => kind === 'override')

const notYetScored: CardHealth = {
  band: 'unscored',
  score: null,
  coverage: 0,
  minimumCoverage: 0,
  scorecard: 'none',
  scorecardBecause: '',
  version: 0,
  model: { score: null, band: 'unscored' },
  override: null,
  changedOn: null,
  monthAgo: null,
  contributions: [],
  adjustments: [],
  unscoredBecause: 'This account has not been scored yet; it will be with the next sync.',
}
