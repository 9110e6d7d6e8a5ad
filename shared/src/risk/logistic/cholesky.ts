/** Symmetric matrices are flat, row by row; only the lower triangle is read. */

/** A pivot below this share of the largest diagonal element counts as singular. */
const singular = 1e-13
const smallestJitter = 1e-12

/**
 * The lower Cholesky factor of a symmetric matrix. A singular one, as constant or duplicate columns make it, gets a jitter on
 * its diagonal that grows until it can be factored.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const scale = largestDiagonal(matrix, size)
  for (let jitter = 0; ; jitter = Math.max(jitter * 100, smallestJitter)) {
    const factor = factored(matrix, size, jitter * scale, singular * scale)
    if (factor) return factor
  }
}

function factored(matrix: Float64Array, size: number, jitter: number, least: number): Float64Array | null {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]! + (row === column ? jitter : 0)
      for (let at = 0; at < column; at += 1) sum -= factor[row * size + at]! * factor[column * size + at]!
      if (row === column && !(sum > least)) return null
      factor[row * size + column] = row === column ? Math.sqrt(sum) : sum / factor[column * size + column]!
    }
  }
  return factor
}

/** x with L L' x = right. */
export function choleskySolve(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    let sum = x[row]!
    for (let at = 0; at < row; at += 1) sum -= factor[row * size + at]! * x[at]!
    x[row] = sum / factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row]!
    for (let at = row + 1; at < size; at += 1) sum -= factor[at * size + row]! * x[at]!
    x[row] = sum / factor[row * size + row]!
  }
  return x
}

/** The inverse of the matrix that was factored. */
export function choleskyInverse(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  const unit = new Float64Array(size)
  for (let column = 0; column < size; column += 1) {
    unit.fill(0)
    unit[column] = 1
    const x = choleskySolve(factor, size, unit)
    for (let row = 0; row < size; row += 1) inverse[row * size + column] = x[row]!
  }
  return inverse
}

function largestDiagonal(matrix: Float64Array, size: number): number {
  let largest = Number.MIN_VALUE
  for (let at = 0; at < size; at += 1) largest = Math.max(largest, matrix[at * size + at]!)
  return largest
}
