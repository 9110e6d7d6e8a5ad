/** Numbers along the value axis: round steps that cover all values. */
export interface Scale {
  low: number
  high: number
  ticks: number[]
}

const steps = [1, 2, 2.5, 5, 10]
const clean = (value: number) => Number(value.toPrecision(12))

/** `whole` keeps the steps to whole numbers, for counts. */
export function scale(low: number, high: number, whole: boolean, count: number): Scale {
  const rough = (high - low || Math.abs(high) || 1) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const allowed = steps.map(step => step * power).filter(step => !whole || Number.isInteger(clean(step)))
  const step = allowed.find(candidate => candidate >= rough * 0.999) ?? Math.max(1, Math.ceil(rough))
  const first = Math.floor(clean(low / step))
  const last = Math.max(first + 1, Math.ceil(clean(high / step)))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks }
}

/** Lines may leave zero out when all values lie close together far from it; bars never do. */
export const reachesZero = (low: number, high: number): boolean =>
  low <= 0 || low === high || low < (high - low) * 2
