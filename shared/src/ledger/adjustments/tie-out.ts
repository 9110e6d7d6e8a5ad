import type { Money } from '../../money.ts'

/** Why ledger and billing differ. */
export const tieOutReasons = [
  'timing',
  'proration',
  'credit',
  'fx',
  'not_billed',
  'not_in_ledger',
  'other',
] as const
export type TieOutReason = (typeof tieOutReasons)[number]

/** Both sides of one account in one currency, monthly, in minor units. Nothing on a side is 0. */
export interface TieOutRow {
  account: string
  name: string
  currency: string
  ledger: number
  billed: number
  /** billed less ledger. */
  variance: number
  reason: TieOutReason | null
  note: string | null
  by: string | null
  /** Beyond the tolerance, and nobody said why. */
  unexplained: boolean
}

export interface TieOutTotal {
  currency: string
  ledger: number
  billed: number
  variance: number
  /** Sum of the unexplained variances, each by its size. */
  unexplained: number
}

export interface TieOutSides {
  /** By account: its monthly recurring revenue at month end, one amount a currency. */
  ledger: ReadonlyMap<string, readonly Money[]>
  billed: ReadonlyMap<string, readonly Money[]>
  names: ReadonlyMap<string, string>
  reasons: ReadonlyMap<string, { reason: TieOutReason; note: string | null; by: string }>
  /** Minor units of a currency that a variance may have without a reason. */
  tolerance: (currency: string) => number
}

/** Every account on either side, the largest variance first. Amounts of two currencies are two rows, never netted. */
export function tieOutRows({ ledger, billed, names, reasons, tolerance }: TieOutSides): TieOutRow[] {
  const accounts = [...new Set([...ledger.keys(), ...billed.keys()])]
  return accounts
    .flatMap(account => {
      const [own, theirs] = [sums(ledger.get(account)), sums(billed.get(account))]
      return [...new Set([...own.keys(), ...theirs.keys()])].map(currency => {
        const amounts = { ledger: own.get(currency) ?? 0, billed: theirs.get(currency) ?? 0 }
        const variance = amounts.billed - amounts.ledger
        const said = variance === 0 ? undefined : reasons.get(account)
        return {
          account,
          name: names.get(account) ?? account,
          currency,
          ...amounts,
          variance,
          reason: said?.reason ?? null,
          note: said?.note ?? null,
          by: said?.by ?? null,
          unexplained: said === undefined && Math.abs(variance) > tolerance(currency),
        }
      })
    })
    .sort(largestVarianceFirst)
}

/** One line a currency, in order of its code. */
export function tieOutTotals(rows: readonly TieOutRow[]): TieOutTotal[] {
  const byCurrency = Map.groupBy(rows, ({ currency }) => currency)
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) => ({
      currency,
      ledger: sum(own, row => row.ledger),
      billed: sum(own, row => row.billed),
      variance: sum(own, row => row.variance),
      unexplained: sum(own, row => (row.unexplained ? Math.abs(row.variance) : 0)),
    }))
}

function sums(amounts: readonly Money[] | undefined): Map<string, number> {
  const found = new Map<string, number>()
  for (const { minor, currency } of amounts ?? []) found.set(currency, (found.get(currency) ?? 0) + minor)
  return found
}

const sum = (rows: readonly TieOutRow[], read: (row: TieOutRow) => number): number =>
  rows.reduce((total, row) => total + read(row), 0)

const largestVarianceFirst = (a: TieOutRow, b: TieOutRow): number =>
  Math.abs(b.variance) - Math.abs(a.variance) ||
  (`${a.account} ${a.currency}` < `${b.account} ${b.currency}` ? -1 : 1)
