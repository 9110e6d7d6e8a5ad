import { decimalOf } from '@perennial/shared/money'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Crm } from '../crm/crm.ts'
import { CrmRefused } from '../errors.ts'
import type { WriteThrough } from '../ledger/adjust-desk.ts'
import { refused } from '../ledger/refusals.ts'
import type { Tx } from '../store/store.ts'

/**
 * Sets the CRM property that the mapping reads a deal's yearly amount from. It is the one property we write that is not
 * ours, so it is written only where a person asked for it, and the receipt says so.
 */
export const throughTo =
  (tx: Tx, portalId: string, crm: Crm, { mapping }: Config): WriteThrough =>
  async ({ line }, amount) => {
    const property = mapping.deal.arr
    if (property === null)
      throw refused(
        '--write-through',
        line.id,
        'has nowhere to go: mapping.deal.arr names no property',
        'name the property of deals that holds the yearly amount in mapping.deal.arr, or adjust without it',
      )
    if (!(await isDeal(tx, portalId, line.id)))
      throw refused(
        '--write-through',
        line.id,
        'is no deal of the CRM',
        'adjust without it, and change its source there',
      )
    const value = decimalOf(amount)
    const [outcome] = await crm.write('deal', [{ id: line.id, properties: { [property]: value } }], 'card')
    if (outcome!.ok) return { kind: 'deal', id: line.id, property, value }
    const { category, message, correlationId } = outcome!
    throw new CrmRefused(`deal ${line.id} was not written, and nothing was adjusted: ${message}`, {
      status: 400,
      category,
      correlationId,
      remedy: 'mend what the CRM names, or adjust without --write-through',
    })
  }

async function isDeal(tx: Tx, portalId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select 1 from record where portal_id = ${portalId} and kind = 'deal' and id = ${id} and archived_at is null) as is`.execute(
    tx,
  )
  return rows[0]!.is
}
