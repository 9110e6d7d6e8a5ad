import type { AdjustRequest } from '@perennial/shared/adjust'
import { type AdjustableLine, sourceOn } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { inOrderOfKnowledge } from '@perennial/shared/ledger/adjustments/order'
import { paidOn } from '@perennial/shared/ledger/adjustments/reach'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import { type Money, parseMoney, readable } from '@perennial/shared/money'
import { refused } from './refusals.ts'

/**
 * Refuses when the amount in force is not the one the asker saw: somebody else, or the CRM, was faster. Names both
 * amounts, what the source says, and when it changed.
 */
export function refuseConflict(
  chosen: AdjustableLine | null,
  { expect, effective }: AdjustRequest,
  currency: string,
  adjustments: readonly Adjustment[],
): void {
  if (expect === undefined) return
  const seen = parseMoney(expect, currency)
  if (seen === null)
    throw refused('expect', expect, 'is not an amount', 'write what you saw, e.g. 12000 or 12000.50')
  const counted: Money = { minor: chosen ? paidOn(chosen.counted, effective) : 0, currency }
  if (seen.minor === counted.minor) return
  const source = chosen && sourceOn(chosen, effective)
  throw refused(
    'expect',
    expect,
    `is not in force on ${effective}: ${readable(counted)} is, ${sinceWhen(chosen, adjustments)}${source ? `; the source says ${readable(source)}` : ''}`,
    'look again, and adjust with what you then see, or without --expect',
  )
}

function sinceWhen(chosen: AdjustableLine | null, adjustments: readonly Adjustment[]): string {
  if (chosen === null) return 'since no line is named'
  const last = inOrderOfKnowledge(adjustments.filter(({ lineId }) => lineId === chosen.line.id)).at(-1)
  return last && last.knownFrom >= chosen.line.knownFrom
    ? `adjusted by ${last.by} on ${last.knownFrom}`
    : `known from the source since ${chosen.line.knownFrom}`
}
