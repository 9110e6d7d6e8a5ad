import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { stepsDown } from '@perennial/shared/ledger/contracts/claim'
import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { linesOfContracts } from '@perennial/shared/ledger/contracts/lines-of-contracts'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import type { ContractLine } from '@perennial/shared/model/contract-line'
import type { LedgerAccount } from '@perennial/shared/model/ledger-account'
import type { Policy } from '@perennial/shared/policy'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { adjustmentsInEffect } from './adjustments.ts'
import { isCustomer } from './customers.ts'
import { everyLedger } from './every-account.ts'
import { type ImportedFacts, importedFacts, importedFactsOf } from './imported.ts'
import { knowledgeOf } from './knowledge-of.ts'
import { ledgerFacts } from './ledger-facts.ts'
import type { Scope } from './scope.ts'

/**
 * The books of all customers as known at the scope's moment, some thousand accounts at a time: the companies of the
 * CRM, with what files say of them, then the accounts only files know of. Each account comes once.
 */
export async function* everyBook(tx: Tx, scope: Scope, config: Config): AsyncGenerator<AccountBook[]> {
  const adjustments = await adjustmentsInEffect(tx, scope)
  const knowledge = knowledgeOf(scope)
  for await (const batch of everyLedger(tx, scope)) {
    const ids = batch.map(({ account }) => account.id)
    const imported = await importedFactsOf(tx, scope.portalId, ids, knowledge)
    yield batch.flatMap(
      facts => companyBook(facts, imported.get(facts.account.id), adjustments, config) ?? [],
    )
  }
  for await (const batch of importedFacts(tx, scope.portalId, { ...knowledge, only: 'unmatched' }))
    yield batch.map(({ account, lines }) => bookOf(account, lines, adjustments))
}

/** The book of one account, whatever the size of the portal; null when it is none that counts. */
export async function oneBook(
  tx: Tx,
  scope: Scope,
  config: Config,
  accountId: string,
): Promise<AccountBook | null> {
  return (await someBooks(tx, scope, config, [accountId]))[0] ?? null
}

/** The books of these accounts, whatever the size of the portal; without those that are none that counts. */
export async function someBooks(
  tx: Tx,
  scope: Scope,
  config: Config,
  ids: readonly string[],
): Promise<AccountBook[]> {
  const companies = await ledgerFacts(tx, scope, ids)
  const imported = await importedFactsOf(tx, scope.portalId, ids, knowledgeOf(scope))
  const books = companies.flatMap(
    facts => companyBook(facts, imported.get(facts.account.id), ownAdjustments(facts), config) ?? [],
  )
  for (const { account } of companies) imported.delete(account.id)
  if (imported.size === 0) return books
  const adjustments = await adjustmentsInEffect(tx, scope)
  return [
    ...books,
    ...[...imported.values()].map(({ account, lines }) => bookOf(account, lines, adjustments)),
  ]
}

/** The book of a company whose facts were read; null when it is none that counts. */
export async function bookWith(
  tx: Tx,
  scope: Scope,
  config: Config,
  facts: LedgerFacts,
): Promise<AccountBook | null> {
  const { id } = facts.account
  const imported = await importedFactsOf(tx, scope.portalId, [id], knowledgeOf(scope))
  return companyBook(facts, imported.get(id), ownAdjustments(facts), config)
}

const ownAdjustments = ({ adjustments }: LedgerFacts): Adjustments =>
  Map.groupBy(adjustments, ({ accountId }) => accountId)

type Adjustments = ReadonlyMap<string, Adjustment[]>

const bookOf = (
  account: LedgerAccount,
  lines: readonly ContractLine[],
  adjustments: Adjustments,
): AccountBook => ({ account, lines, adjustments: adjustments.get(account.id) ?? [] })

/** Null for a company that is no customer. */
function companyBook(
  facts: LedgerFacts,
  imported: ImportedFacts | undefined,
  adjustments: Adjustments,
  config: Config,
): AccountBook | null {
  if (!isCounted(facts, imported, adjustments, config)) return null
  const [account, lines] = ofCompany(facts, imported, config.policy)
  return bookOf(account, lines, adjustments)
}

/** Customers by the rule, and whoever a file or a person gave revenue to. */
const isCounted = (
  facts: LedgerFacts,
  imported: ImportedFacts | undefined,
  adjustments: Adjustments,
  config: Config,
): boolean =>
  (imported?.lines.length ?? 0) > 0 || adjustments.has(facts.account.id) || isCustomer(facts, config)

/** The account and lines of a company. Its contracts come from one kind of source, as everywhere: the highest rung. */
function ofCompany(
  facts: LedgerFacts,
  imported: ImportedFacts | undefined,
  policy: Policy,
): [LedgerAccount, readonly ContractLine[]] {
  const account = describedBy(facts, imported?.account)
  if (imported === undefined || imported.lines.length === 0) return [account, linesOfContracts(facts, policy)]
  const steps = contractsOf(facts, policy).map(({ origins }) => stepsDown(origins.term, policy))
  const fileStep = stepsDown({ rung: 'imported' }, policy)
  return [account, fileStep <= Math.min(...steps) ? imported.lines : linesOfContracts(facts, policy)]
}

/** What the CRM says of the company, and what it leaves out as files have it. */
const describedBy = ({ account }: LedgerFacts, file: LedgerAccount | undefined): LedgerAccount => ({
  id: account.id,
  name: account.name,
  parentId: account.parentId ?? file?.parentId ?? null,
  plan: account.plan ?? file?.plan ?? null,
  tier: account.tier ?? file?.tier ?? null,
  region: account.region ?? file?.region ?? null,
  owner: account.ownerId ?? file?.owner ?? null,
  segment: account.segment ?? file?.segment ?? null,
  customerSince: account.customerSince ?? file?.customerSince ?? null,
  url: account.url,
})
