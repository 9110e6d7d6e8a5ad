import { sumOf } from './arrays.ts'

/**
 * X' diag(curvatures) X, X with a column of ones first: flat and symmetric, the Hessian but for the penalty. Four columns are
 * taken at a time, which halves the time it takes.
 */
export function gramOf(columns: readonly Float64Array[], curvatures: Float64Array): Float64Array {
  const size = columns.length + 1
  const rows = curvatures.length
  const gram = new Float64Array(size * size)
  const weighted = new Float64Array(rows)
  const put = (one: number, other: number, value: number) => {
    gram[one * size + other] = value
    gram[other * size + one] = value
  }
  put(0, 0, sumOf(curvatures))
  for (const [index, column] of columns.entries()) {
    for (let row = 0; row < rows; row += 1) weighted[row] = column[row]! * curvatures[row]!
    put(index + 1, 0, sumOf(weighted))
    for (let at = 0; at <= index; at += 4) {
      const sums = fourDots(weighted, columns, at, index)
      for (let offset = 0; offset < 4 && at + offset <= index; offset += 1)
        put(index + 1, at + offset + 1, sums[offset]!)
    }
  }
  return gram
}

const sums = new Float64Array(4)

/** Products of one column with the four from `at` on; past `last` the last is repeated. */
function fourDots(
  one: Float64Array,
  columns: readonly Float64Array[],
  at: number,
  last: number,
): Float64Array {
  const a = columns[at]!
  const b = columns[Math.min(at + 1, last)]!
  const c = columns[Math.min(at + 2, last)]!
  const d = columns[Math.min(at + 3, last)]!
  let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0]
  for (let row = 0; row < one.length; row += 1) {
    const value = one[row]!
    sumA += value * a[row]!
    sumB += value * b[row]!
    sumC += value * c[row]!
    sumD += value * d[row]!
  }
  sums[0] = sumA
  sums[1] = sumB
  sums[2] = sumC
  sums[3] = sumD
  return sums
}

/** The Hessian of the objective: the penalty is on the coefficients alone. */
export function hessianOf(gram: Float64Array, size: number, penalty: number): Float64Array {
  const hessian = gram.slice()
  for (let at = 1; at < size; at += 1) hessian[at * (size + 1)]! += penalty
  return hessian
}
