import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCohorts } from './cohorts-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-cohorts-'))
const path = join(folder, 'cohorts.csv')
afterAll(() => rm(folder, { recursive: true }))

const read = async (...lines: string[]) => {
  writeFileSync(path, lines.join('\n'))
  return (await readCohorts(path)).map(({ name, values }) => [name, values])
}

describe('a file of cohorts', () => {
  it.each([
    ['a column each', ['period,2024,2025', '0,100,50', '1,80,45', '2,70,']],
    ['a column each, without periods', ['2024,2025', '100,50', '80,45', '70,']],
    ['a row each', ['Cohort,0,1,2', '2024,100,80,70', '2025,50,45,']],
    [
      'a row each, with words in the header',
      ['cohort,month 0,month 1,month 2', '2024,100,80,70', '2025,50,45,'],
    ],
  ])('holds %s', async (_, lines) => {
    expect(await read(...lines)).toEqual([
      ['2024', [100, 80, 70]],
      ['2025', [50, 45]],
    ])
  })

  it.each([
    ['rises', ['period,2024', '0,100', '1,101'], 'row 3 (period 1), column 2024: "101" is outside 0 to 100'],
    [
      'rises in a row',
      ['cohort,0,1,2', 'a,9,9,9', 'b,9,7,8'],
      'row 3 (period 2), column 2: "8" rises from 7',
    ],
    [
      'holds shares',
      ['period,2024', '0,1', '1,0.8'],
      'row 3 (period 1), column 2024: "0.8" is not a number of',
    ],
    [
      'never had a customer',
      ['period,2024', '0,0', '1,0'],
      'row 2 (period 0), column 2024: "0" is no cohort',
    ],
    ['is empty', ['period,2024,2025', '0,9,', '1,8,'], 'row 2 (period 0), column 2025: "" is empty'],
    ['leaves a period out', ['period,2024', '0,100', '2,80'], 'row 3 (period 1), column period: "2"'],
    ['leaves a period out of its header', ['cohort,0,2', 'a,9,8'], 'row 1: column "2" is not period 1'],
  ])('that %s is refused by row, column and value', async (_, lines, message) => {
    await expect(read(...lines)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(message),
    })
  })
})
