import type { LineItem } from '@perennial/shared/model/line-item'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isKnown, propertiesAsKnown } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayOf, type Properties, textOf } from './values.ts'

/** The line items of the given deals, by deal. Looked up by key, for the reason given in `linked-records.ts`. */
export async function lineItemsOf(
  tx: Tx,
  scope: Scope,
  dealIds: readonly string[],
): Promise<Map<string, LineItem[]>> {
  const { rows } = await sql<{ dealId: string; id: string; properties: Properties }>`
    select l.to_id as "dealId", r.id, ${propertiesAsKnown(scope, ['line_item'])} as properties
    from unnest(${dealIds}::text[]) as deal(id),
    lateral (
      select to_id, from_id from link
      where portal_id = ${scope.portalId} and to_kind = 'deal' and to_id = deal.id and from_kind = 'line_item' offset 0) l,
    lateral (
      select * from record where portal_id = ${scope.portalId} and kind = 'line_item' and id = l.from_id offset 0) r
    where ${isKnown(scope)}
    order by l.to_id, r.id`.execute(tx)
  const byDeal = Map.groupBy(rows, ({ dealId }) => dealId)
  return new Map([...byDeal].map(([id, items]) => [id, items.map(item => lineItemFrom(item, scope))]))
}

function lineItemFrom({ id, properties }: { id: string; properties: Properties }, scope: Scope): LineItem {
  const source = scope.mapping.line_item
  return {
    id,
    name: textOf(properties, source.name) ?? `Line item ${id}`,
    amount: textOf(properties, source.amount),
    currency: textOf(properties, source.currency) ?? scope.currency,
    everyMonths: intervalMonths(textOf(properties, source.frequency)),
    termMonths: durationMonths(textOf(properties, source.period)),
    start: dayOf(properties, source.start, scope.timeZone),
    end: dayOf(properties, source.end, scope.timeZone),
  }
}

/** Values of HubSpot's `recurringbillingfrequency`; https://developers.hubspot.com/docs/api-reference/crm-line-items-v3/guide */
const intervals: Readonly<Record<string, number>> = {
  weekly: 12 / 52,
  biweekly: 24 / 52,
  monthly: 1,
  quarterly: 3,
  per_six_months: 6,
  annually: 12,
  per_two_years: 24,
  per_three_years: 36,
  per_four_years: 48,
  per_five_years: 60,
}

/** Months between two bills; null for what is billed once, or in a way not known here. */
export const intervalMonths = (frequency: string | null): number | null =>
  frequency === null ? null : (intervals[frequency.toLowerCase()] ?? null)

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?$/

/** Months of an ISO 8601 duration (P1Y6M) or a plain number; null for anything else. */
export function durationMonths(text: string | null): number | null {
  if (text === null) return null
  const match = duration.exec(text.trim().toUpperCase())
  if (match && (match[1] || match[2])) return Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0)
  return /^\d+$/.test(text.trim()) ? Number(text) : null
}
