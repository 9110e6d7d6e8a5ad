import { createHash } from 'node:crypto'
import type { FoldedRow } from '@perennial/shared/risk/evaluation/cross-validated'
import type { RiskFile } from './risk-file.ts'

const blocks = 5

/** The first eight hexadecimal digits of the id's SHA-256, as a number: the same wherever it is computed. */
export const foldKey = (id: string): number =>
  Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16)

/** Rows with the fold they are tested in: the key modulo the number of folds. Within the others, choices are made over five blocks. */
export const foldedRows = ({ ids, happened, values }: RiskFile, folds: number): FoldedRow[] =>
  ids.map((id, row) => {
    const key = foldKey(id)
    return {
      values: values[row]!,
      happened: happened[row]!,
      fold: key % folds,
      block: Math.floor(key / folds) % blocks,
    }
  })
