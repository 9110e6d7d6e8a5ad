import { type Assessment, assess, type Rules } from '@perennial/shared/assessment'
import { addMonths, type Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import { starterMeasures } from '@perennial/shared/health/starter-measures'
import { arrBasis, arrOn } from '@perennial/shared/ledger/arr'
import { inForce } from '@perennial/shared/ledger/contracts/in-force'
import { type Finding, findingsOf } from '@perennial/shared/ledger/findings'
import type { Standing } from '@perennial/shared/lifecycle/customer'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Basis } from '@perennial/shared/model/basis'
import { isOpenRenewal } from '@perennial/shared/model/deal'
import { type Money, totals } from '@perennial/shared/money'
import type { Config } from '../config.ts'
import { standingOf } from '../view/customers.ts'
import type { AuditAccount, AuditRenewal } from './audit.ts'

/** What the audit keeps of one company; its hundreds of facts are let go. */
export interface AuditedAccount extends AuditAccount {
  standing: Standing
  /** Amounts in force with how they are known, one a contract. */
  amounts: { amount: Money; basis: Basis }[]
  /** Contracts in force whose amount is unknown. */
  withoutAmount: number
  hasContract: boolean
  /** One sum per currency a year before. */
  opening: Money[]
  renewal: AuditRenewal | null
  /** Open renewal deals, which carry properties of ours too. */
  openRenewals: number
  lastTouch: Day | null
  band: Band
  /** Ids of the measures that have a value. */
  known: string[]
  findings: Finding[]
}

export interface AuditContext {
  config: Config
  rules: Rules
  usesRenewalDeals: boolean
  ownerNames: ReadonlyMap<string, string>
}

export function auditedAccount(view: AccountView, context: AuditContext): AuditedAccount {
  const { config, rules, usesRenewalDeals } = context
  const assessment = assess(view, rules, null)
  const standing = standingOf(view, config)
  const live = assessment.contracts.filter(contract => inForce(contract, view.asOf))
  const { id, name, url } = view.account
  const account: AuditAccount = { id, name, url, arr: assessment.arr?.totals ?? [] }
  return {
    ...account,
    standing,
    amounts: live.flatMap(contract =>
      contract.arr ? { amount: contract.arr, basis: arrBasis(contract) } : [],
    ),
    withoutAmount: live.filter(({ arr }) => arr === null).length,
    hasContract: live.length > 0,
    opening: arrOn(assessment.contracts, yearBefore(view.asOf))?.totals ?? [],
    renewal: renewalOf(account, assessment, context),
    openRenewals: view.deals.filter(isOpenRenewal).length,
    lastTouch: lastTouchOf(view),
    band: assessment.score.band,
    known: starterMeasures
      .filter(({ read, defaults }) => read(view, view.asOf, rules.policy, defaults).value !== null)
      .map(one => one.id),
    findings: findingsOf(assessment, { standing, usesRenewalDeals, policy: config.policy }),
  }
}

export const yearBefore = (asOf: Day): Day => addMonths(asOf, -12)

const lastTouchOf = ({ touchpoints }: AccountView): Day | null =>
  touchpoints.find(({ twoWay }) => twoWay)?.on ?? null

function renewalOf(
  account: AuditAccount,
  { view, renewal, contracts, score }: Assessment,
  { ownerNames }: AuditContext,
): AuditRenewal | null {
  if (renewal?.date == null) return null
  const due = contracts.filter(({ end }) => end === renewal.date)
  const owner = view.account.ownerId
  return {
    ...account,
    arr: totals((due.length > 0 ? due : [renewal.contract]).flatMap(({ arr }) => arr ?? [])),
    date: renewal.date,
    noticeDate: renewal.noticeDate,
    autoRenews: renewal.autoRenews,
    state: renewal.state,
    basis: renewal.origin.basis,
    rung: renewal.origin.rung,
    rule: renewal.origin.rule,
    band: score.band,
    lastTouch: lastTouchOf(view),
    owner: owner === null ? null : (ownerNames.get(owner) ?? null),
  }
}
