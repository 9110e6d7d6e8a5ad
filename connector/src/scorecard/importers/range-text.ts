/** A range of figures as people write it. */
export interface FigureRange {
  from: number
  to: number
  /** Whether the ends belong to it. */
  fromIn: boolean
  toIn: boolean
}

const number = '-?\\d+(?:\\.\\d+)?'
const unit = '\\s*(?:%|[a-z]+)?'
const half = new RegExp(`^(<=|>=|<|>)\\s*(${number})${unit}$`, 'i')
const pair = new RegExp(`^(>=|>)?\\s*(${number})${unit}\\s*(?:-|to)\\s*(<=|<)?\\s*(${number})${unit}$`, 'i')
const open = new RegExp(`^(${number})\\s*\\+$`)
const point = new RegExp(`^(${number})${unit}$`, 'i')

/** `< 50`, `≥ 50 - < 80`, `2 - 5`, `3+`, `0`: a plain range has both its ends. Null for what is no range of figures. */
export function rangeIn(text: string | number | boolean): FigureRange | null {
  const plain = String(text).replaceAll('≤', '<=').replaceAll('≥', '>=').replaceAll(/[–—]/g, '-').trim()
  return halfIn(plain) ?? pairIn(plain) ?? openIn(plain) ?? pointIn(plain)
}

function halfIn(text: string): FigureRange | null {
  const [, sign, bound] = half.exec(text) ?? []
  if (bound === undefined) return null
  return sign!.startsWith('<')
    ? { from: Number.NEGATIVE_INFINITY, to: Number(bound), fromIn: true, toIn: sign === '<=' }
    : { from: Number(bound), to: Number.POSITIVE_INFINITY, fromIn: sign === '>=', toIn: true }
}

function pairIn(text: string): FigureRange | null {
  const [, above, from, below, to] = pair.exec(text) ?? []
  if (from === undefined) return null
  return { from: Number(from), to: Number(to), fromIn: above !== '>', toIn: below !== '<' }
}

function openIn(text: string): FigureRange | null {
  const [, from] = open.exec(text) ?? []
  return from === undefined
    ? null
    : { from: Number(from), to: Number.POSITIVE_INFINITY, fromIn: true, toIn: true }
}

function pointIn(text: string): FigureRange | null {
  const [, at] = point.exec(text) ?? []
  return at === undefined ? null : { from: Number(at), to: Number(at), fromIn: true, toIn: true }
}
