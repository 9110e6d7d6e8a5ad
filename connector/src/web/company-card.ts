import type {
  CardContract,
  CardExpansion,
  CardHealth,
  CardMoney,
  CardProbability,
  CardRenewal,
  CompanyCard,
} from '@perennial/shared/card'
import { daysBetween } from '@perennial/shared/day'
import { worstFirst } from '@perennial/shared/health/explain'
import { arrBasis, arrOn } from '@perennial/shared/ledger/arr'
import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import { type Renewal, renewalOn } from '@perennial/shared/ledger/renewal'
import type { Stage } from '@perennial/shared/lifecycle/stage'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Contract, Dispute } from '@perennial/shared/model/contract'
import { type Origin, rungLabels } from '@perennial/shared/model/origin'
import { type Money, minorDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { RenewalProbability, RiskReason } from '@perennial/shared/risk/renewal-probability'
import { missingRoles, people, touchpoints } from './card-people.ts'
import type { StoredScore } from './stored-score.ts'

/** What the card needs beside the account's facts. */
export interface CardContext {
  isCustomer: boolean
  stored: StoredScore | null
  policy: Policy
  stages: readonly Stage[]
  syncedAt: Date | null
  now: Date
  timeZone: string
}

const millisAnHour = 3_600_000

/** The answer both company cards are drawn from. Scores are the stored ones, as written to the CRM. */
export function companyCard(view: AccountView, context: CardContext): CompanyCard {
  const { stored, policy, syncedAt, now } = context
  const contracts = adjustedContracts(view, policy)
  const renewal = renewalOn(contracts, view.asOf, policy)
  return {
    account: {
      id: view.account.id,
      name: view.account.name,
      isCustomer: context.isCustomer,
      stage: stageLabel(stored, context.stages),
    },
    asOf: view.asOf,
    syncedAt: syncedAt?.toISOString() ?? null,
    stale: syncedAt === null || now.getTime() - syncedAt.getTime() > policy.staleAfterHours * millisAnHour,
    timeZone: context.timeZone,
    health: health(stored, view),
    renewal: renewal && cardRenewal(renewal, view.asOf, stored),
    arr: cardArr(view, contracts),
    expansion: stored?.expansion ? cardExpansion(stored.expansion) : null,
    people: people(view),
    missingRoles: missingRoles(view),
    touchpoints: touchpoints(view),
  }
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
  contributions: [],
  adjustments: [],
  unscoredBecause: 'This account has not been scored yet; it will be with the next sync.',
}

function cardRenewal(renewal: Renewal, asOf: string, stored: StoredScore | null): CardRenewal {
  const { date, noticeDate, origin, noticeOrigin, contract, state, autoRenews } = renewal
  return {
    date,
    daysUntil: date === null ? null : daysBetween(asOf, date),
    basis: origin.basis,
    source: sourceOf(origin, contract),
    disputed: contract.disputes
      .filter(({ fact }) => fact === 'renewal_date')
      .map(({ other }) => disputed(other)),
    state,
    autoRenews,
    noticeDate,
    noticeBasis: noticeOrigin?.basis ?? null,
    daysUntilNotice: noticeDate === null ? null : daysBetween(asOf, noticeDate),
    probability: stored?.probability ? cardProbability(stored.probability) : null,
    category: stored?.category ?? null,
  }
}

/** One that was concluded before there were reasons has none. */
export function cardProbability({
  renews,
  low,
  high,
  because,
  ...more
}: RenewalProbability): CardProbability {
  const { raises, lowers } = more.reasons ?? { raises: [], lowers: [] }
  const plain = (reasons: readonly RiskReason[]) =>
    reasons.map(({ label, because: why }) => ({ label, because: why }))
  return {
    renews,
    low,
    high,
    because,
    contracts: more.contracts ?? null,
    reasons: { raises: plain(raises), lowers: plain(lowers) },
  }
}

function cardArr(view: AccountView, contracts: readonly Contract[]): CompanyCard['arr'] {
  const arr = arrOn(contracts, view.asOf)
  return (
    arr && {
      totals: arr.totals.map(money),
      basis: arr.basis,
      disputed: arr.contracts.flatMap(({ disputes }) =>
        disputes.filter(({ fact }) => fact === 'arr').map(({ other }) => disputed(other)),
      ),
      contracts: arr.contracts.map(cardContract),
    }
  )
}

const cardContract = (contract: Contract): CardContract => ({
  id: contract.id,
  name: contract.name,
  arr: money(contract.arr!),
  start: contract.start,
  end: contract.end,
  autoRenews: contract.autoRenews,
  basis: arrBasis(contract),
  source: sourceOf(contract.origins.arr ?? contract.origins.term, contract),
  url: contract.url,
})

/** Where a fact stands and by which rule it was taken from there. */
const sourceOf = ({ rule, record }: Origin, contract: Contract) => ({
  text: `${record.text}: ${rule}`,
  url: record.url ?? contract.url,
})

/** What another source says that was not followed. */
const disputed = ({ value, origin }: Dispute['other']) => ({
  text: `${rungLabels[origin.rung]} says ${value}`,
  url: origin.record.url,
})

const money = ({ minor, currency }: Money): CardMoney => ({ minor, currency, digits: minorDigits(currency) })
