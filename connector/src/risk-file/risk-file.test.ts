import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultScorecard } from '@perennial/shared/health/scorecard'
import { type Training, usualTraining } from '@perennial/shared/risk/logistic/chosen-fit'
import { believedColumns } from './believed.ts'
import { evaluateFile } from './evaluate-file.ts'
import { foldKey } from './folded.ts'
import { readRiskFile } from './risk-file.ts'
import { trainFile } from './train-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-risk-'))
afterAll(() => rm(folder, { recursive: true }))
let files = 0

const read = (lines: readonly string[], { label = 'yes', drop = [] as string[], id = 'id' } = {}) => {
  files += 1
  const file = join(folder, `${files}.csv`)
  writeFileSync(file, lines.join('\n'))
  return readRiskFile({ file, id, label: { column: 'left', value: label }, drop })
}
const rows = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at))
const leaves = (at: number) => (at % 4 === 0 ? 'yes' : 'no')
const auto: Training = { ...usualTraining, priors: ['zero'] }
const alerts = { capacity: 0.1, falseAlertBudget: 0.3, folds: 5 }

describe('a file of decisions', () => {
  it('is read: numbers, levels, dates, and who left', async () => {
    const { ids, happened, columns, raw, warnings } = await read([
      'id,seats,plan,since,left',
      ...rows(20, at => `a${at},${at},${['x', 'y'][at % 2]},2026-01-${10 + at},${leaves(at)}`),
    ])
    expect(ids[3]).toBe('a3')
    expect(happened.filter(Boolean)).toHaveLength(5)
    expect(columns.map(({ name }) => name)).toEqual(['seats', 'since', 'plan=y'])
    expect(raw.map(({ name }) => name)).toEqual(['seats', 'plan', 'since'])
    expect(warnings).toEqual([])
  })

  it.each([
    [
      'text among numbers',
      rows(20, at => `a${at},${at === 3 ? 'about 5' : at},${leaves(at)}`),
      'column x has 1 cells that are not numbers, which count as unknown; the first is "about 5" in line 5',
    ],
    [
      'NaN among numbers',
      rows(20, at => `a${at},${at < 9 ? 'NaN' : at},${leaves(at)}`),
      'column x has 9 cells',
    ],
    [
      'a constant column',
      rows(20, at => `a${at},7,${leaves(at)}`),
      'column x is not used: the same in every row',
    ],
    [
      'names',
      rows(20, at => `a${at},name ${at},${leaves(at)}`),
      'column x is not used: text of 20 different values',
    ],
    [
      'ids that are repeated',
      rows(20, at => `a${at % 15},${at},${leaves(at)}`),
      '5 rows repeat an id of column id',
    ],
    [
      'rows that are not decided',
      rows(20, at => `a${at},${at},${at < 4 ? '' : leaves(at)}`),
      '4 rows without a value in left are left out',
    ],
  ])('with %s is read, and says so', async (_, lines, warning) => {
    expect((await read(['id,x,left', ...lines])).warnings).toEqual([expect.stringContaining(warning)])
  })

  it('leaves out what is dropped', async () => {
    const lines = ['id,x,y,left', ...rows(20, at => `a${at},${at},${at},${leaves(at)}`)]
    expect((await read(lines, { drop: ['x'] })).columns.map(({ name }) => name)).toEqual(['y'])
    await expect(read(lines, { drop: ['z'] })).rejects.toMatchObject({ field: '--drop', remedy: /x, y/ })
  })

  const two = ['a,1,yes', 'b,2,no']
  it.each([
    ['one row', ['id,x,left', 'a,1,yes'], {}, '--label', /every row of .* has left=yes/],
    ['one outcome', ['id,x,left', 'a,1,no', 'b,2,no'], { label: 'no' }, '--label', /every row/],
    [
      'a label that no row has',
      ['id,x,left', ...two],
      { label: 'gone' },
      '--label',
      /no row of .* has left=gone/,
    ],
    ['no id column', ['id,x,left', ...two], { id: 'key' }, '--id', /no column "key"/],
    ['no label column', ['id,x,gone', ...two], {}, '--label', /no column "left"/],
    ['a row without id', ['id,x,left', 'a,1,yes', ',2,no'], {}, '--id', /line 3 has no id/],
  ])('with %s is refused', async (_, lines, how, field, message) => {
    await expect(read(lines, how)).rejects.toMatchObject({
      kind: 'config',
      field,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/./),
    })
  })

  it.each([
    ['empty', []],
    ['a header alone', ['id,x,left']],
  ])('that is %s is refused', async (_, lines) => {
    await expect(read(lines)).rejects.toMatchObject({ kind: 'config', message: /holds no rows/ })
  })
})

describe('an evaluation', () => {
  const numbersIn = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [value]
  const finite = (report: object) =>
    expect(numbersIn(report).filter(value => typeof value === 'number' && !Number.isFinite(value))).toEqual(
      [],
    )

  it.each([
    ['perfect separation', rows(60, at => `a${at},${at % 4 === 0 ? 9 : 1 + (at % 3)},1,${leaves(at)}`)],
    ['duplicate columns', rows(60, at => `a${at},${at},${at},${leaves(at)}`)],
    ['constant columns', rows(60, at => `a${at},1,1,${leaves(at)}`)],
    ['two rows', ['a,1,2,yes', 'b,2,3,no']],
    ['a single loss', rows(40, at => `a${at},${at},${at % 3},${at === 7 ? 'yes' : 'no'}`)],
    ['duplicate ids', rows(60, at => `a${at % 20},${at},${at % 7},${leaves(at)}`)],
  ])('of %s holds numbers or null, and probabilities', async (_, lines) => {
    const file = await read(['id,x,y,left', ...lines])
    const report = evaluateFile(file, file.columns, auto, alerts)
    finite(report)
    expect(report.n).toBe(lines.length)
    expect(report.folds.reduce((sum, { n }) => sum + n, 0)).toBe(lines.length)
    expect(report.expected).toBeGreaterThan(0)
    expect(report.expected).toBeLessThan(lines.length)
    finite(trainFile(file, file.columns, auto, 5))
  })

  it('of a column that is the outcome says whom not to trust', async () => {
    const file = await read([
      'id,x,flag,left',
      ...rows(80, at => `a${at},${at % 5},${leaves(at)},${leaves(at)}`),
    ])
    const report = evaluateFile(file, file.columns, auto, alerts)
    expect(report.auc).toBeGreaterThan(0.95)
    expect(report.leakSuspects.map(({ column }) => column)).toEqual(['flag'])
  })

  it('tests every row in the fold that its id says, wherever it is computed', async () => {
    expect(foldKey('7590-VHVEG')).toBe(0xf3f9002e)
    const file = await read(['id,x,left', ...rows(60, at => `a${at},${at},${leaves(at)}`)])
    const { folds } = evaluateFile(file, file.columns, auto, alerts)
    for (const { fold, n } of folds) expect(file.ids.filter(id => foldKey(id) % 5 === fold)).toHaveLength(n)
  })
})

describe('the prior of the scorecard', () => {
  it('lowers the risk with every point of a measure, as much as its weight', () => {
    const [usage, sentiment, other] = believedColumns(
      [{ name: 'usage_trend' }, { name: 'csm_sentiment' }, { name: 'seats' }],
      defaultScorecard,
    )
    expect(usage!.prior).toBeLessThan(0)
    expect(usage!.prior! / sentiment!.prior!).toBeCloseTo(20 / 10, 9)
    expect(other).toEqual({ name: 'seats' })
  })

  it('is refused where no column is one of its entries', () => {
    expect(() => believedColumns([{ name: 'seats' }], defaultScorecard)).toThrow(
      expect.objectContaining({ field: '--prior', remedy: expect.stringContaining('usage_trend') }),
    )
  })
})
