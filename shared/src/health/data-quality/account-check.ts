import type { Scored } from '../../assessment.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { SuspectRecord, Suspicion } from './quality-finding.ts'

/** A check that needs to see one account at a time. */
export interface AccountCheck extends Omit<Suspicion, 'records'> {
  /** What is wrong at this account; none when nothing is. */
  records(assessment: Scored): SuspectRecord[]
}

/** An account by itself, as a record to look at. */
export const accountRecord = ({
  account: { id, name, url },
}: Pick<AccountView, 'account'>): SuspectRecord => ({
  kind: 'company',
  id,
  name,
  url,
  accountId: id,
})

/** A contract by the record it was read from. */
export function contractRecord(
  { account, agreements }: Pick<AccountView, 'account' | 'agreements'>,
  { id, name, url }: Pick<Contract, 'id' | 'name' | 'url'>,
): SuspectRecord {
  const agreement = agreements.find(one => one.id === id)
  const kind =
    agreement === undefined ? 'deal' : agreement.source === 'subscription' ? 'subscription' : 'contract'
  return { kind, id, name, url, accountId: account.id }
}

/** The account itself where something holds of it. */
export const accountIf =
  (holds: (assessment: Scored) => boolean): AccountCheck['records'] =>
  assessment =>
    holds(assessment) ? [accountRecord(assessment.view)] : []
