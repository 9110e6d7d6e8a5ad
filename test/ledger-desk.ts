import type { AdjustReceipt, AdjustRequest } from '@perennial/shared/adjust'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import type { ContractLine } from '@perennial/shared/model/contract-line'
import { ledgerAccount } from '@perennial/shared/model/ledger-account'
import { Policy } from '@perennial/shared/policy'
import { adjust } from '../connector/src/ledger/adjust.ts'
import type { AdjustDesk } from '../connector/src/ledger/adjust-desk.ts'
import type { Store, Tx } from '../connector/src/store/store.ts'
import { adjustmentsInEffect } from '../connector/src/view/adjustments.ts'
import type { Scope } from '../connector/src/view/scope.ts'
import { portalId, scope } from './small-portal.ts'

/*
 * A ledger of a few lines given by hand, with what persons said about them in a real database.
 */

export const conversion = conversionTo('EUR', [])

/** The books of the accounts the lines belong to, as a transaction sees the adjustments. */
export async function booksOf(tx: Tx, at: Scope, lines: readonly ContractLine[]): Promise<AccountBook[]> {
  const adjustments = await adjustmentsInEffect(tx, at)
  const ids = new Set([...lines.map(({ accountId }) => accountId), ...adjustments.keys()])
  return [...ids].sort().map(id => ({
    account: ledgerAccount({ id, name: `Account ${id}` }),
    lines: lines.filter(({ accountId }) => accountId === id),
    adjustments: adjustments.get(id) ?? [],
  }))
}

export interface DeskOptions extends Partial<Pick<AdjustDesk, 'writeThrough' | 'withRates'>> {
  approval?: object
  asOf?: string
}

/** A person adjusts a line of account 1; everything that is not said is unremarkable. */
export const adjusted = (
  store: Store,
  lines: readonly ContractLine[],
  asked: Partial<AdjustRequest> & { by?: string; accountId?: string } = {},
  { approval = {}, asOf = '2026-06-30', writeThrough = null, withRates = false }: DeskOptions = {},
): Promise<AdjustReceipt> =>
  store.portal(portalId, tx => {
    const at = scope(asOf)
    const desk: AdjustDesk = {
      scope: at,
      policy: Policy.parse({ approval }),
      conversion,
      books: () => booksOf(tx, at, lines),
      withRates,
      expected: null,
      writeThrough,
    }
    return adjust(tx, desk, {
      amount: '1500',
      effective: '2026-06-01',
      reason: 'price_change',
      kind: 'movement',
      holds: 'until_source_changes',
      accountId: '1',
      by: 'Ana',
      ...asked,
    })
  })
