import { addDays, type Day } from '../../day.ts'
import { inForce } from '../../ledger/contracts/in-force.ts'
import { asDay } from '../../ledger/contracts/signed-deal.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Evidence } from '../measure.ts'
import { isWithin } from './within.ts'

export type SignKind = 'notice_given' | 'renewal_lost' | 'downgrade' | 'auto_renewal_off'

/** Something a contract or its renewal says about the customer's intentions. */
export interface ContractSign {
  kind: SignKind
  on: Day
  /** Starts a sentence; with days but no ages. */
  said: string
  evidence: Evidence
}

/** The day a customer said it will not renew, unless something was signed that begins after it. */
export function noticeGiven({ account, asOf }: AccountView, contracts: readonly Contract[]): ContractSign[] {
  const { noticeGivenOn: on, url } = account
  if (on === null || on > asOf || contracts.some(({ start }) => start > on)) return []
  const said = `Notice was given on ${on}`
  return [{ kind: 'notice_given', on, said, evidence: { text: said, url } }]
}

/** Renewals lost within the window that nothing followed. */
export const lostRenewals = (
  { deals, asOf }: AccountView,
  contracts: readonly Contract[],
  windowDays: number,
): ContractSign[] =>
  deals.flatMap(({ purpose, status, closeDate, name, url }) => {
    const on = asDay(closeDate)
    const lost = purpose === 'renewal' && status === 'lost' && on !== null && isWithin(on, asOf, windowDays)
    if (!lost || contracts.some(({ start }) => start > on)) return []
    const said = `A renewal was lost on ${on}`
    return [{ kind: 'renewal_lost' as const, on, said, evidence: { text: `${name}: lost on ${on}`, url } }]
  })

/** Contracts in force that no longer renew by themselves, as the one before did. */
export const autoRenewalOff = (contracts: readonly Contract[], asOf: Day): ContractSign[] =>
  contracts
    .filter(contract => contract.autoRenews === false && inForce(contract, asOf))
    .filter(contract => predecessors(contract, contracts).some(({ autoRenews }) => autoRenews === true))
    .map(({ name, start, url }) => ({
      kind: 'auto_renewal_off',
      on: start,
      said: `Automatic renewal was switched off with the contract of ${start}`,
      evidence: { text: `${name}: no longer renews by itself`, url },
    }))

const predecessors = ({ id, start, replaces }: Contract, contracts: readonly Contract[]): Contract[] =>
  contracts.filter(
    one =>
      one.id !== id &&
      (replaces.includes(one.id) ||
        (one.end !== null && (start === one.end || start === addDays(one.end, 1)))),
  )
