/** One measured number and what it is judged by. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** The number it is compared with, in the same unit, from the same run; null when there is none. */
  peer: number | null
  /** How many times worse than the peer: above 1 is slower, larger or more. Null without a peer. */
  ratio: number | null
  /** Largest allowed ratio, or largest allowed value where there is no peer; null when nothing is demanded. */
  limit: number | null
  ok: boolean
}

/** What a figure is before it is judged. */
export interface Reading {
  name: string
  value: number
  unit: string
  peer?: number
  limit?: number
  /** Rates: more is better. Everything else: less is better. */
  moreIsBetter?: boolean
}

export function judged({ name, value, unit, peer, limit, moreIsBetter = false }: Reading): Figure {
  const ratio = peer === undefined ? null : moreIsBetter ? peer / value : value / peer
  return {
    name,
    value: rounded(value),
    unit,
    peer: peer === undefined ? null : rounded(peer),
    ratio: ratio === null ? null : rounded(ratio),
    limit: limit ?? null,
    ok: limit === undefined || (ratio ?? value) <= limit,
  }
}

/** Three significant digits; whole numbers stay whole. */
const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))

/** A benchmark gives one or more figures that were measured in one run. */
export interface Bench {
  name: string
  /** What is measured, and what its peers are. */
  about: string
  run(say: (line: string) => void): Promise<Figure[]>
}
