import { withLossCauses } from '@perennial/shared/ledger/loss-causes'
import type { ChurnEvent } from '@perennial/shared/model/churn-event'
import { type ContractLine, contractLine } from '@perennial/shared/model/contract-line'
import type { Invoice } from '@perennial/shared/model/invoice'
import { type LedgerAccount, ledgerAccount } from '@perennial/shared/model/ledger-account'
import { type LineId, replaced } from './imported-line-ids.ts'
import type { ImportedRow } from './imported-versions.ts'

/** What files say of the money of one account. */
export interface ImportedFacts {
  account: LedgerAccount
  /** Whether it is a company of the CRM, whose id it then has; else its id is the one in the files. */
  matched: boolean
  /** Columns that files gave without a meaning of their own. */
  attributes: Record<string, string>
  /** Each with the cause of its end that a churn event gives, where the line itself gives none. */
  lines: ContractLine[]
  churnEvents: ChurnEvent[]
  invoices: Invoice[]
}

/** What is known of whom facts belong to. */
export interface OwnerRow {
  id: string
  matched: boolean
  content: Partial<LedgerAccount> & { industry?: string; attributes?: Record<string, string> }
  parentId: string | null
}

export function factsFrom(owner: OwnerRow, rows: readonly ImportedRow[], idOf: LineId): ImportedFacts {
  const of = (kind: string): ImportedRow[] => rows.filter(row => row.kind === kind)
  const churnEvents = of('churn_event').map(({ content }) => churnEventFrom(content))
  const lines = of('contract').map(row => lineFrom(row, idOf))
  return {
    account: accountFrom(owner),
    matched: owner.matched,
    attributes: attributesOf(owner),
    lines: withLossCauses(lines, churnEvents),
    churnEvents,
    invoices: of('invoice').map(({ content }) => content as unknown as Invoice),
  }
}

function accountFrom({ id, content, parentId }: OwnerRow): LedgerAccount {
  const { name = id, plan, tier, region, owner, segment, customerSince, url } = content
  return ledgerAccount({
    id,
    name,
    parentId,
    plan: plan ?? null,
    tier: tier ?? null,
    region: region ?? null,
    owner: owner ?? null,
    segment: segment ?? null,
    customerSince: customerSince ?? null,
    url: url ?? null,
  })
}

const attributesOf = ({ content: { industry, attributes } }: OwnerRow): Record<string, string> => ({
  ...(industry !== undefined && { industry }),
  ...attributes,
})

const lineFrom = ({ source, key, accountId, content, knownFrom }: ImportedRow, idOf: LineId): ContractLine =>
  contractLine({
    name: key,
    ...(content as Partial<ContractLine> & { start: string }),
    id: idOf(source, key),
    accountId,
    knownFrom,
    replaces: replaced(content).map(one => idOf(source, one)),
  })

const churnEventFrom = (content: Partial<ChurnEvent>): ChurnEvent => ({
  on: content.on!,
  reason: content.reason ?? null,
  lossCause: content.lossCause ?? null,
  reactivation: content.reactivation ?? null,
  note: content.note ?? null,
})
