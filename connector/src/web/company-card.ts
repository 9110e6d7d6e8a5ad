import type { CardHealth, CardMoney, CardProbability, CardRenewal, CompanyCard } from '@perennial/shared/card'
import { daysBetween } from '@perennial/shared/day'
import { worstFirst } from '@perennial/shared/health/explain'
import { arrOn } from '@perennial/shared/ledger/arr'
import { contractsOf } from '@perennial/shared/ledger/contract-terms'
import { type Renewal, renewalOn } from '@perennial/shared/ledger/renewal'
import { type Stage, stageLabels } from '@perennial/shared/lifecycle/stage'
import type { AccountView } from '@perennial/shared/model/account-view'
import { type Money, minorDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import { missingRoles, people, touchpoints } from './card-people.ts'
import type { StoredScore } from './stored-score.ts'

/** What the card needs beside the account's facts. */
export interface CardContext {
  isCustomer: boolean
  stored: StoredScore | null
  policy: Policy
  syncedAt: Date | null
  now: Date
  timeZone: string
}

const millisAnHour = 3_600_000

/** The answer both company cards are drawn from. Scores are the stored ones, as written to the CRM. */
export function companyCard(view: AccountView, context: CardContext): CompanyCard {
  const { stored, policy, syncedAt, now } = context
  const contracts = contractsOf(view.deals, policy)
  const renewal = renewalOn(contracts, view.asOf, policy)
  return {
    account: {
      id: view.account.id,
      name: view.account.name,
      isCustomer: context.isCustomer,
      stage: stored?.stage ? stageLabels[stored.stage as Stage] : null,
    },
    asOf: view.asOf,
    syncedAt: syncedAt?.toISOString() ?? null,
    stale: syncedAt === null || now.getTime() - syncedAt.getTime() > policy.staleAfterHours * millisAnHour,
    timeZone: context.timeZone,
    health: health(stored),
    renewal: renewal && cardRenewal(renewal, view.asOf, stored?.probability ?? null),
    arr: cardArr(view, contracts),
    people: people(view),
    missingRoles: missingRoles(view),
    touchpoints: touchpoints(view),
  }
}

function health(stored: StoredScore | null): CardHealth {
  if (stored === null) return notYetScored
  return {
    band: stored.band,
    score: stored.score,
    coverage: stored.coverage,
    minimumCoverage: stored.minimumCoverage,
    scorecard: stored.scorecard,
    version: stored.version,
    changedOn: stored.changedOn,
    contributions: worstFirst(stored.contributions),
    unscoredBecause: stored.unscoredBecause,
  }
}

const notYetScored: CardHealth = {
  band: 'unscored',
  score: null,
  coverage: 0,
  minimumCoverage: 0,
  scorecard: 'none',
  version: 0,
  changedOn: null,
  contributions: [],
  unscoredBecause: 'This account has not been scored yet; it will be with the next sync.',
}

function cardRenewal(renewal: Renewal, asOf: string, probability: CardProbability | null): CardRenewal {
  const { date, noticeDate, basis, rule, contract, state, autoRenews } = renewal
  return {
    date,
    daysUntil: date === null ? null : daysBetween(asOf, date),
    basis,
    source: { text: `${contract.name}: ${rule}`, url: contract.url },
    state,
    autoRenews,
    noticeDate,
    daysUntilNotice: noticeDate === null ? null : daysBetween(asOf, noticeDate),
    probability,
  }
}

function cardArr(view: AccountView, contracts: ReturnType<typeof contractsOf>): CompanyCard['arr'] {
  const arr = arrOn(contracts, view.asOf)
  return (
    arr && {
      totals: arr.totals.map(money),
      basis: arr.basis,
      contracts: arr.contracts.map(({ id, name, arr: own, start, end, autoRenews, basis, url }) => ({
        id,
        name,
        arr: money(own!),
        start,
        end,
        autoRenews,
        basis,
        url,
      })),
    }
  )
}

const money = ({ minor, currency }: Money): CardMoney => ({ minor, currency, digits: minorDigits(currency) })
