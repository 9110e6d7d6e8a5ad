import type { Row } from '../../shared/src/risk/logistic/column.ts'
import { sigmoid } from '../../shared/src/risk/logistic/sigmoid.ts'
import { seeded } from '../../shared/src/seeded.ts'

/** Normal numbers of a seed (Box and Muller 1958). */
export function normals(seed: number): () => number {
  const random = seeded(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Rows whose outcome is drawn from a logit that is known: columns a, b, c, ... of standard normal values, five blocks. */
export function drawnRows(
  count: number,
  { weights, base = -1.5, seed = 1 }: { weights: readonly number[]; base?: number; seed?: number },
): Row[] {
  const normal = normals(seed)
  const random = seeded(seed + 1)
  return Array.from({ length: count }, (_, at) => {
    const drawn = weights.map(() => normal())
    const logit = weights.reduce((sum, weight, column) => sum + weight * drawn[column]!, base)
    const values = Object.fromEntries(drawn.map((value, column) => [columnName(column), value]))
    return { values, happened: random() < sigmoid(logit), block: at % 5 }
  })
}

export const columnName = (at: number): string => (at < 26 ? String.fromCharCode(97 + at) : `column ${at}`)
