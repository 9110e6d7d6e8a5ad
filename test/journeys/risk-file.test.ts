import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileEvaluation } from '../../connector/src/risk-file/evaluate-file.ts'
import { foldedRows } from '../../connector/src/risk-file/folded.ts'
import { readRiskFile } from '../../connector/src/risk-file/risk-file.ts'
import type { TrainedFile } from '../../connector/src/risk-file/train-file.ts'
import { startVerb } from '../../scripts/demo/perennial.ts'
import { root } from '../../scripts/setup.mjs'
import { contributionsOf, logitOf, predict } from '../../shared/src/risk/logistic/predict.ts'
import { trainModel } from '../../shared/src/risk/logistic/train-model.ts'
import { brier } from '../../shared/src/risk/metrics/losses.ts'
import { seeded } from '../../shared/src/seeded.ts'
import { drawnRows } from '../cases/risk-rows.ts'

/*
 * A file is enough: no portal, no database, no configuration. Figures of the Telco customers of IBM are held against scikit-learn.
 */

const telco = join(root, '..', 'shared', 'data', 'telco', 'Telco-Customer-Churn.csv')
const coefficients = join(root, '..', 'shared', 'data', 'telco', 'reference_coef_sklearn.json')
const onTelco = existsSync(telco) ? describe : describe.skip
const nowhere = { PERENNIAL_CONFIG: '/no/such/file', PERENNIAL_HOME: '/no/such/folder', DATABASE_URL: '' }

const folder = mkdtempSync(join(tmpdir(), 'perennial-risk-file-'))
afterAll(() => rm(folder, { recursive: true }))

const risk = (...args: string[]) => startVerb(nowhere, ['risk', ...args]).ended

async function result<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await risk(...args)
  if (code === 0) return JSON.parse(out) as T
  throw new Error(`risk ${args.join(' ')} ended with ${code}: ${err}`)
}

type Evaluated = FileEvaluation & { seconds: number }
const customers = ['--csv', telco, '--id', 'customerID', '--label', 'Churn=Yes']
const asTheyStand = ['--transforms', 'none', '--penalty', '1', '--prior', 'zero']

onTelco('the Telco customers', () => {
  it('get the coefficients that scikit-learn gives them', async () => {
    const model = await result<TrainedFile>('train', ...customers, ...asTheyStand)
    const reference = JSON.parse(readFileSync(coefficients, 'utf8'))
    expect(model.columns.map(({ name }) => name)).toEqual(reference.names)
    expect(Math.abs(model.intercept - reference.intercept)).toBeLessThanOrEqual(1e-6)
    for (const [at, { coef }] of model.columns.entries())
      expect(Math.abs(coef - reference.coef[at])).toBeLessThanOrEqual(1e-6)
    expect(model.gradientNorm).toBeLessThan(1e-6)
  })

  describe('evaluated as usual', () => {
    let found: Evaluated
    beforeAll(async () => {
      found = await result<Evaluated>('evaluate', ...customers)
    })

    it('are ranked as well as by the best models there are, and no better than is honest', () => {
      expect(found.n).toBe(7043)
      expect(found.positives).toBe(1869)
      expect(found.folds.map(({ n }) => n)).toEqual([1435, 1370, 1442, 1383, 1413])
      expect(found.folds.map(({ positives }) => positives)).toEqual([400, 399, 381, 340, 349])
      expect(found.auc).toBeGreaterThanOrEqual(0.849)
      expect(found.auc).toBeLessThan(0.87)
      expect(found.brier).toBeLessThanOrEqual(0.1357)
    })

    it('are calibrated, and as many are expected to leave as did', () => {
      expect(found.ece10).toBeLessThanOrEqual(0.02)
      expect(found.slope).toBeGreaterThan(0.9)
      expect(found.slope).toBeLessThan(1.1)
      expect(Math.abs(found.expected / 1869 - 1)).toBeLessThan(0.02)
    })

    it('give alerts that keep their promise', () => {
      const { precision, expectedTp, actualTp, lift, recall } = found.atCapacity
      expect(precision).toBeGreaterThanOrEqual(0.75)
      expect(Math.abs(expectedTp / actualTp - 1)).toBeLessThan(0.05)
      expect(lift).toBeGreaterThan(2.8)
      expect(recall).toBeGreaterThan(0.28)
      expect(Math.abs(found.atBudget.realised! - 0.3)).toBeLessThanOrEqual(0.03)
    })

    it('have no column against which more is said than that it is a running total', () => {
      expect(found.leakSuspects.filter(({ column }) => column !== 'TotalCharges')).toEqual([])
    })
  })

  it('are predicted about as well without any transform', async () => {
    const { auc, brier: score, ece10 } = await result<Evaluated>('evaluate', ...customers, ...asTheyStand)
    expect(auc).toBeGreaterThanOrEqual(0.845)
    expect(score).toBeLessThanOrEqual(0.1357)
    expect(ece10).toBeLessThanOrEqual(0.02)
  })

  const read = () =>
    readRiskFile({ file: telco, id: 'customerID', label: { column: 'Churn', value: 'Yes' }, drop: [] })

  it('get a logit that is the sum of its parts', async () => {
    const file = await read()
    const how = { transforms: 'default', eventsPerColumn: 5, penalty: 3, priorKind: 'zero' } as const
    const model = trainModel(foldedRows(file, 5), file.columns, how)
    for (const values of file.values.slice(0, 1000)) {
      const { base, contributions } = contributionsOf(model, values)
      const sum = contributions.reduce((total, { logit }) => total + logit, base)
      expect(Math.abs(sum - logitOf(model, values))).toBeLessThan(1e-9)
    }
  })

  it('need only fifty of them where it is known beforehand what matters', async () => {
    const file = await read()
    const believed: Record<string, number> = {
      tenure: -0.03,
      'Contract=One year': -0.7,
      'Contract=Two year': -1.3,
      'InternetService=Fiber optic': 0.8,
      'InternetService=No': -0.7,
      'OnlineSecurity=Yes': -0.4,
      'TechSupport=Yes': -0.4,
      'PaymentMethod=Electronic check': 0.4,
    }
    const columns = file.columns.map(column => ({ ...column, prior: believed[column.name] ?? 0 }))
    const rows = foldedRows(file, 5)
    const how = { transforms: 'default', eventsPerColumn: 0, penalty: 30 } as const
    const scores = (priorKind: 'zero' | 'hand') =>
      Array.from({ length: 30 }, (_, seed) => {
        const random = seeded(seed)
        const order = rows.map(row => ({ row, key: random() })).sort((one, other) => one.key - other.key)
        const [some, others] = [order.slice(0, 50), order.slice(50, 2050)].map(part =>
          part.map(({ row }) => row),
        )
        const model = trainModel(some!, columns, { ...how, priorKind })
        return brier(others!.map(({ values, happened }) => ({ p: predict(model, values), happened })))!
      })
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const byHand = mean(scores('hand'))
    expect(byHand).toBeLessThanOrEqual(0.15)
    expect(byHand).toBeLessThan(mean(scores('zero')))
  })
})

describe('a file of one own', () => {
  const path = join(folder, 'renewals.csv')
  const renewals = drawnRows(500, { weights: [1, -0.8], base: -1.2, seed: 3 })
  writeFileSync(
    path,
    [
      'renewal,health gap,usage_trend,region,outcome,deal stage',
      ...renewals.map(({ values, happened }, at) =>
        [
          `r${at}`,
          values.a,
          Math.min(Math.max(50 + 20 * values.b!, 0), 100),
          ['north', 'south', ''][at % 3],
          happened ? 'lost' : 'renewed',
          happened && at % 40 > 0 ? 'Closed lost' : 'Closed won',
        ].join(','),
      ),
    ].join('\n'),
  )
  const asked = ['--csv', path, '--id', 'renewal', '--label', 'outcome=lost']
  const honest = [...asked, '--drop', 'deal stage']

  it('is evaluated, fold by fold', async () => {
    const found = await result<Evaluated>('evaluate', ...honest, '--folds', '4', '--fold-key', 'sha256')
    const lost = renewals.filter(({ happened }) => happened).length
    expect(found).toMatchObject({ n: 500, positives: lost, leakSuspects: [] })
    expect(found.folds).toHaveLength(4)
    expect(found.auc).toBeGreaterThan(0.7)
    expect(found.auc).toBeLessThan(0.9)
    expect(found.atCapacity).toMatchObject({
      precision: expect.any(Number),
      lift: expect.any(Number),
      recall: expect.any(Number),
      expectedTp: expect.any(Number),
      actualTp: expect.any(Number),
    })
    expect(found.atBudget).toMatchObject({ alerts: expect.any(Number), realised: expect.any(Number) })
    expect(found.seconds).toBeGreaterThan(0)
  })

  it('with the stage of the renewal deal in it is too good, and the guard says why', async () => {
    const { auc, leakSuspects } = await result<Evaluated>('evaluate', ...asked)
    expect(auc).toBeGreaterThan(0.95)
    expect(leakSuspects).toEqual([
      { column: 'deal stage', why: expect.stringContaining('renewal deal'), auc: expect.any(Number) },
    ])
  })

  it('is trained on, towards the scorecard where columns are its measures', async () => {
    const model = await result<TrainedFile>('train', ...honest, '--prior', 'scorecard', '--penalty', '1e6')
    const usage = model.columns.find(({ name }) => name === 'usage_trend')!
    expect(model.prior).toBe('hand')
    expect(usage.coef).toBeLessThan(0)
    expect(model.columns.find(({ name }) => name === 'health gap')!.coef).toBeCloseTo(0, 3)
  })

  it.each([
    ['--csv', ['--csv', 'none.csv', '--id', 'renewal', '--label', 'outcome=lost']],
    ['--label', ['--csv', path, '--id', 'renewal', '--label', 'outcome=gone']],
    ['--prior', [...asked, '--prior', 'scorecard', '--drop', 'usage_trend']],
    ['--capacity', [...asked, '--capacity', '10']],
  ])('asked with a wrong %s ends with 2, and says what to write', async (field, args) => {
    const { code, out, err } = await risk('evaluate', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(JSON.parse(err).error).toMatchObject({ kind: 'config', field, remedy: expect.stringMatching(/./) })
  })
})
