import type { MovementName, Overview } from '@perennial/shared/wire/overview'

/** A step of the bridge in minor units: where it begins and ends; a total begins at nothing. */
export interface Step {
  part: 'opening' | 'closing' | MovementName
  label: string
  /** For below a bar. */
  short: string
  begins: number
  ends: number
  total: boolean
}

const names: Readonly<Record<MovementName, [label: string, short: string]>> = {
  new: ['New', 'New'],
  expansion: ['Expansion', 'Expansion'],
  reactivation: ['Reactivation', 'Came back'],
  escalation: ['Contracted rises', 'Rises'],
  fx: ['Exchange rates', 'FX'],
  contraction: ['Contraction', 'Contraction'],
  churn: ['Churn', 'Churn'],
}

/** Opening, what came, what went, closing. */
export function stepsOf({ opening, movements, closing }: Overview['bridge']): Step[] {
  const order = Object.keys(names) as MovementName[]
  const sorted = movements.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  let stands = opening
  const moves = sorted.map(({ kind, amount }): Step => {
    const begins = stands
    stands += amount
    const [label, short] = names[kind]
    return { part: kind, label, short, begins, ends: stands, total: false }
  })
  if (opening === 0 && closing === 0 && moves.length === 0) return []
  return [total('opening', 'Opening', opening), ...moves, total('closing', 'Closing', closing)]
}

const total = (part: 'opening' | 'closing', label: string, ends: number): Step => ({
  ...{ part, label, short: label },
  ...{ begins: 0, ends, total: true },
})
