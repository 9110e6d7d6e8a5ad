import type { Money } from '@perennial/shared/money'
import type { Tx } from '../store/store.ts'
import { importedFacts } from '../view/imported.ts'
import { knowledgeOf } from '../view/knowledge-of.ts'
import type { Scope } from '../view/scope.ts'

/** What was invoiced as recurring for a month, by account, as imported. */
export async function billedIn(tx: Tx, scope: Scope, month: string): Promise<Map<string, Money[]>> {
  const billed = new Map<string, Money[]>()
  for await (const batch of importedFacts(tx, scope.portalId, knowledgeOf(scope)))
    for (const { account, invoices } of batch) {
      const own = invoices.filter(one => one.month === month).map(({ amount }) => amount)
      if (own.length > 0) billed.set(account.id, own)
    }
  return billed
}
