/** Trains on drawn rows, once with one penalty and once with the whole grid; prints what each cost. `node risk-train.ts JOB`. */

import { chosenFit, usualTraining } from '@perennial/shared/risk/logistic/chosen-fit'
import type { Column, Row } from '@perennial/shared/risk/logistic/column'
import { trainModel } from '@perennial/shared/risk/logistic/train-model'
import { seeded } from '@perennial/shared/seeded'
import { columnName, drawnRows } from '../../../test/cases/risk-rows.ts'
import { type Measured, measured } from '../measured.ts'

const job = JSON.parse(process.argv[2]!) as { rows: number; columns: number; unknownShare: number }
/** The first runs are not counted: the engine has yet to see what is worth compiling. */
const [warmUps, rounds] = [2, 5]

const weights = Array.from({ length: job.columns }, (_, at) => (at % 2 === 0 ? 1 : -1) / (2 + at))
const columns: Column[] = weights.map((weight, at) => ({ name: columnName(at), prior: weight / 2 }))
const rows = withGaps(drawnRows(job.rows, { weights }))

const single = await medianOf(() =>
  trainModel(rows, columns, { ...usualTraining, penalty: 10, priorKind: 'zero' }),
)
const grid = await medianOf(() => chosenFit(rows, columns, usualTraining))
process.stdout.write(JSON.stringify({ single, grid }))

function withGaps(all: readonly Row[]): Row[] {
  const random = seeded(7)
  const known = (value: number | null | undefined) => (random() < job.unknownShare ? null : value)
  return all.map(row => ({
    ...row,
    values: Object.fromEntries(Object.entries(row.values).map(([name, value]) => [name, known(value)])),
  }))
}

/** The round of median length, with the peak of all. */
async function medianOf(work: () => unknown): Promise<Measured> {
  const all: Measured[] = []
  for (let round = 0; round < warmUps + rounds; round += 1)
    all.push(
      await measured(async () => {
        work()
        return job.rows
      }),
    )
  const middle = all.slice(warmUps).sort((a, b) => a.elapsedMs - b.elapsedMs)[Math.floor(rounds / 2)]!
  return { ...middle, peakRssMb: all.at(-1)!.peakRssMb }
}
