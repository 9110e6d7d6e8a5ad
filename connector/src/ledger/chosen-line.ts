import type { AdjustRequest } from '@perennial/shared/adjust'
import { type AdjustableLine, isInForce } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { refused } from './refusals.ts'

/** The line an adjustment is about: the one named, else the only one in force on its day; null = one by itself. */
export function chosenLine(
  lines: readonly AdjustableLine[],
  { lineId, effective }: Pick<AdjustRequest, 'lineId' | 'effective'>,
): AdjustableLine | null {
  if (lineId === null) return null
  const live = lines.filter(one => isInForce(one, effective))
  if (lineId === undefined) {
    if (live.length === 1) return live[0]!
    const problem =
      live.length === 0
        ? `was named, and none is in force on ${effective}`
        : 'was named, and several are in force'
    throw refused('contract', 'none', problem, remedyNaming(live.length === 0 ? lines : live))
  }
  const named = lines.find(({ line }) => line.id === lineId)
  if (named === undefined)
    throw refused('contract', lineId, 'is not a recurring line of the account', remedyNaming(lines))
  if (!live.includes(named))
    throw refused('contract', lineId, `is not in force on ${effective}`, `it is in force ${spanOf(named)}`)
  return named
}

const remedyNaming = (lines: readonly AdjustableLine[]): string => {
  const known = lines.map(one => `${one.line.id} (${one.line.name}, ${spanOf(one)})`).join('; ')
  const alone =
    'for revenue no source knows of say so (--contract new, or lineId null): it becomes a line by itself'
  return known === '' ? `the account has none; ${alone}` : `name one of: ${known}; ${alone}`
}

const spanOf = ({ line, end }: AdjustableLine): string =>
  end === null ? `from ${line.start}` : `from ${line.start} until ${end}`
