import { randomUUID } from 'node:crypto'
import type { ConfirmReceipt, ConfirmRequest } from '@perennial/shared/confirm'
import { isDay } from '@perennial/shared/day'
import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { inForce } from '@perennial/shared/ledger/contracts/in-force'
import type { ConfirmableFact } from '@perennial/shared/model/confirmation'
import type { Contract } from '@perennial/shared/model/contract'
import { parseMoney } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import { sql } from 'kysely'
import { ConfigError } from '../errors.ts'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import type { Scope } from '../view/scope.ts'
import { shownFact } from './shown-fact.ts'

/** Who confirms: a name or, from the CRM, the signed user's address. */
export interface Confirming extends ConfirmRequest {
  accountId: string
  by: string
}

/**
 * Notes a person's word on one fact of one contract, and gives a receipt. Nothing is overwritten: the word before
 * stays on record. The account is scored again with the next run. Throws ConfigError naming the field.
 */
export async function confirm(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  asked: Confirming,
): Promise<ConfirmReceipt> {
  const [facts] = await ledgerFacts(tx, scope, [asked.accountId])
  if (!facts)
    throw invalid('account', asked.accountId, 'is not mirrored', 'sync first, or name another account')
  const contract = contractAsked(contractsOf(facts, policy), asked, scope)
  const shown = shownFact(contract, asked.fact)
  const value = asked.value === undefined ? (shown?.value ?? null) : asked.value
  if (asked.value === undefined && shown === null)
    throw invalid(asked.fact, 'nothing', 'is shown that could be confirmed', 'give the value')
  if (value !== null) checkValue(asked.fact, value, contract)
  const id = randomUUID()
  const reason = asked.reason ?? null
  const { rows } = await sql<{ at: Date }>`
    insert into confirmation (portal_id, confirmation_id, account_id, contract_id, fact, value, replaced, said_by, reason)
    values (${scope.portalId}, ${id}, ${asked.accountId}, ${contract.id}, ${asked.fact}, ${value}, ${shown?.value ?? null}, ${asked.by}, ${reason})
    returning known_from as at`.execute(tx)
  await touch(tx, scope.portalId, 'company', [asked.accountId])
  return {
    id,
    account: { id: asked.accountId, name: facts.account.name },
    contract: { id: contract.id, name: contract.name },
    fact: asked.fact,
    value,
    replaced: shown && { value: shown.value, basis: shown.origin.basis, rule: shown.origin.rule },
    by: asked.by,
    reason,
    at: rows[0]!.at.toISOString(),
  }
}

/** The named contract, else the only one in force; an account with several must be asked about one. */
function contractAsked(
  contracts: readonly Contract[],
  { contractId }: Confirming,
  { asOf }: Scope,
): Contract {
  const named = contracts.find(({ id }) => id === contractId)
  if (named) return named
  const live = contracts.filter(contract => inForce(contract, asOf))
  const only = contractId === undefined && live.length === 1 ? live[0] : undefined
  if (only) return only
  const known = (live.length > 0 ? live : contracts).map(({ id, name }) => `${id} (${name})`).join(', ')
  throw invalid(
    'contract',
    contractId ?? 'none',
    live.length > 1 && contractId === undefined
      ? 'was named, and several are in force'
      : 'is not a contract of the account',
    known === '' ? 'the account has no contract' : `name one of: ${known}`,
  )
}

const longestNotice = 3650

function checkValue(fact: ConfirmableFact, value: string, { start, arr }: Contract): void {
  if (fact === 'renewal_date') {
    if (!isDay(value)) throw invalid(fact, value, 'is not a day', 'write YYYY-MM-DD')
    if (value <= start)
      throw invalid(fact, value, `is not after the start on ${start}`, 'give the first day no longer covered')
  } else if (fact === 'arr') {
    if (parseMoney(value, arr?.currency ?? 'USD') === null)
      throw invalid(
        fact,
        value,
        'is not an amount',
        'write a yearly amount with a decimal point, e.g. 12000 or 12000.50',
      )
  } else if (!/^\d+$/.test(value) || Number(value) > longestNotice)
    throw invalid(fact, value, 'is not a number of days', `write a whole number from 0 to ${longestNotice}`)
}

const invalid = (field: string, value: string, problem: string, remedy: string): ConfigError =>
  new ConfigError(`${field}: ${JSON.stringify(value)} ${problem}`, { field, remedy })
