import type { Day } from '../../day.ts'
import type { ConfirmableFact, Confirmation } from '../../model/confirmation.ts'
import { type Money, parseMoney } from '../../money.ts'
import type { Claim } from './claim.ts'
import { asDay } from './signed-deal.ts'

/** What a person said last about a fact of a contract. Confirmations come latest first. */
const said = (
  confirmations: readonly Confirmation[],
  contractId: string,
  fact: ConfirmableFact,
): Confirmation | null =>
  confirmations.find(one => one.contractId === contractId && one.fact === fact) ?? null

const origin = ({ by, on }: Confirmation) =>
  ({
    basis: 'stated',
    rung: 'confirmed',
    rule: `confirmed by ${by} on ${on}`,
    record: { text: `confirmation of ${on}`, url: null },
  }) as const

export function confirmedEnd(confirmations: readonly Confirmation[], contractId: string): Claim<Day>[] {
  const one = said(confirmations, contractId, 'renewal_date')
  const value = one && asDay(one.value)
  return one && value ? [{ value, ...origin(one) }] : []
}

export function confirmedArr(
  confirmations: readonly Confirmation[],
  contractId: string,
  currency: string,
): Claim<Money>[] {
  const one = said(confirmations, contractId, 'arr')
  const value = one && parseMoney(one.value, currency)
  return one && value ? [{ value, ...origin(one) }] : []
}

export function confirmedNotice(confirmations: readonly Confirmation[], contractId: string): Claim<number>[] {
  const one = said(confirmations, contractId, 'notice_days')
  return one && /^\d+$/.test(one.value) ? [{ value: Number(one.value), ...origin(one) }] : []
}
