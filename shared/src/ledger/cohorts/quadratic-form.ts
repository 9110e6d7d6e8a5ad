const zero = 1e-10

/** z′V⁻z and the rank of V. */
export interface QuadraticForm {
  value: number
  rank: number
}

/**
 * For a covariance matrix V and a vector z it can produce, by elimination. A direction in which V does not vary
 * is left out (the generalised inverse), so V may be singular.
 */
export function quadraticForm(
  z: readonly number[],
  covariance: readonly (readonly number[])[],
): QuadraticForm {
  const rows = covariance.map((row, at) => [...row, z[at]!])
  const scale = Math.max(...covariance.map((row, at) => row[at]!))
  let [value, rank] = [0, 0]
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at]!
    if (pivot <= zero * scale) continue
    value += pivotRow.at(-1)! ** 2 / pivot
    rank += 1
    for (const row of rows.slice(at + 1)) eliminate(row, pivotRow, row[at]! / pivot)
  }
  return { value, rank }
}

function eliminate(row: number[], pivotRow: readonly number[], factor: number): void {
  for (const [at, value] of pivotRow.entries()) row[at]! -= factor * value
}
