import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SurvivalByGroup } from '@perennial/shared/ledger/cohorts/survival-by-group'
import type { FitReport } from '../../connector/src/cohort/fit-report.ts'
import { startVerb } from '../../scripts/demo/perennial.ts'
import { root } from '../../scripts/setup.mjs'

/*
 * Published figures, by the command line alone: no portal, no database, no configuration.
 */

const data = (...path: string[]) => join(root, '..', 'shared', 'data', ...path)
const on = (path: string) => (existsSync(data(path)) ? describe : describe.skip)
const nowhere = { PERENNIAL_CONFIG: '/no/such/file', PERENNIAL_HOME: '/no/such/folder', DATABASE_URL: '' }

const folder = mkdtempSync(join(tmpdir(), 'perennial-cohort-'))
afterAll(() => rm(folder, { recursive: true }))

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const cohort = (...args: string[]) => startVerb(nowhere, ['cohort', ...args]).ended

async function result<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await cohort(...args)
  if (code === 0) return JSON.parse(out) as T
  throw new Error(`cohort ${args.join(' ')} ended with ${code}: ${err}`)
}

const within = (found: number, expected: number, tolerance: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance)

on('retention-cohorts')('the cohorts of Fader & Hardie 2007', () => {
  const fitted = (column: string, ...more: string[]) => {
    const curve = data('retention-cohorts', 'fader_hardie_2007.csv')
    const name = `${column}_pct_surviving`
    return result<FitReport>('fit', '--survival', curve, '--column', name, '--calibrate', '7', ...more)
  }

  it('Regular: the sBG and its projection are as published', async () => {
    const { model, parameters, logLikelihood, survival, holdout } = await fitted('regular', '--model', 'sbg')
    expect(model).toBe('sbg')
    within(parameters.alpha, 0.7041, 0.001)
    within(parameters.beta, 1.182, 0.001)
    expect(parameters).not.toHaveProperty('c')
    within(logLikelihood, -1680.265, 0.01)
    expect(survival).toHaveLength(13)
    within(survival[12]!, 0.17, 0.0005)
    within(holdout!.mae, 0.0029, 0.0002)
  })

  it('High End: so are the retention rates and the residual lifetimes', async () => {
    const derl = ['--derl', '--discount', '0.1', '--renewals', '1,2,3,4,5']
    const report = await fitted('high_end', '--model', 'sbg', ...derl)
    within(report.parameters.alpha, 0.6681, 0.001)
    within(report.parameters.beta, 3.8061, 0.001)
    within(report.logLikelihood, -1611.158, 0.01)
    within(report.survival[12]!, 0.378, 0.0005)
    const rates = [0.8507, 0.878, 0.8968, 0.9106, 0.9212, 0.9295, 0.9362, 0.9418]
    for (const [at, rate] of rates.entries()) within(report.retention[at]!, rate, 0.0002)
    for (const [at, value] of [5.414, 5.901, 6.294, 6.62, 6.897].entries()) {
      expect(report.derl![at]!.renewal).toBe(at + 1)
      within(report.derl![at]!.value, value, 0.002)
    }
  })

  it('the best of both is the BdW for High End and the sBG for Regular', async () => {
    const [regular, highEnd] = [await fitted('regular'), await fitted('high_end')]
    expect(regular.model).toBe('sbg')
    expect(highEnd.model).toBe('bdw')
    within(highEnd.parameters.c!, 1.7236, 0.001)
    const [sbg, bdw] = highEnd.candidates
    expect(bdw!.holdout!.mae).toBeLessThan(sbg!.holdout!.mae / 2)
  })
})

describe('several cohorts', () => {
  it.each([
    [
      'columns',
      [
        'period,2021,2022,2023,2024',
        '0,10000,10000,10000,10000',
        '1,8000,8000,8000,8000',
        '2,6480,6480,6480,',
        '3,5307,5307,,',
        '4,4391,,,',
      ],
    ],
    [
      'rows',
      [
        'cohort,0,1,2,3,4',
        '2021,10000,8000,6480,5307,4391',
        '2022,10000,8000,6480,5307,',
        '2023,10000,8000,6480,,',
        '2024,10000,8000,,,',
      ],
    ],
  ])('in %s are fitted together as published', async (shape, lines) => {
    const path = file(`${shape}.csv`, ...lines)
    const { parameters } = await result<FitReport>('fit', '--cohorts', path, '--model', 'sbg')
    within(parameters.alpha, 3.798, 0.01)
    within(parameters.beta, 15.192, 0.01)
  })
})

on('survival')('the lung set', () => {
  const survival = (...more: string[]) =>
    result<SurvivalByGroup>(
      'survival',
      ...['--lifetimes', data('survival', 'lung.csv'), '--time', 'time', '--event', 'status', ...more],
    )

  it('has the survival that R estimates', async () => {
    const { groups, logRank } = await survival('--at', '90,180,365,730')
    const [all] = groups
    expect(logRank).toBeUndefined()
    expect(all).toMatchObject({ group: 'all', n: 228, events: 165, median: 310 })
    expect(all!.medianInterval).toEqual({ lower: 285, upper: 363 })
    const published = [0.8815789, 0.7216707, 0.4092416, 0.1156931]
    for (const [at, value] of published.entries()) within(all!.at[at]!.survival!, value, 1e-6)
    within(all!.at[1]!.se!, 0.02981242, 1e-7)
  })

  it('has its medians by sex, and the log-rank test between them', async () => {
    const { groups, logRank } = await survival('--group', 'sex')
    expect(groups.map(({ group, median, medianInterval }) => [group, median, medianInterval])).toEqual([
      ['1', 270, { lower: 212, upper: 310 }],
      ['2', 426, { lower: 348, upper: 550 }],
    ])
    within(logRank!.chi2, 10.3, 0.05)
    expect(logRank!.df).toBe(1)
    within(logRank!.p, 0.0013, 0.0001)
  })
})

describe('what cannot be read', () => {
  it('ends with 1, naming where, and prints no result', async () => {
    const path = file('rising.csv', 'period,kept', '0,100', '1,60', '2,70')
    const { code, out, err } = await cohort('fit', '--survival', path)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(err).error).toMatchObject({
      kind: 'config',
      field: 'kept',
      message: expect.stringContaining('row 4 (period 2), column kept: "70" rises'),
    })
  })

  it.each([
    ['--survival', ['fit']],
    ['--survival', ['fit', '--survival', 'none.csv']],
    ['--model', ['fit', '--survival', 'none.csv', '--model', 'weibull']],
    ['--calibrate', ['fit', '--survival', 'none.csv', '--calibrate', 'x']],
    ['--column', ['fit', '--cohorts', 'none.csv', '--column', 'a']],
    ['--discount', ['fit', '--survival', 'none.csv', '--derl']],
    ['--derl', ['fit', '--survival', 'none.csv', '--discount', '0.1']],
    ['--time', ['survival', '--lifetimes', 'none.csv', '--event', 'left']],
    ['--at', ['survival', '--at', '90,soon']],
  ])('as wrong use of %s ends with 2: %j', async (field, args) => {
    const { code, err } = await cohort(...args)
    expect(code).toBe(2)
    expect(JSON.parse(err).error).toMatchObject({ kind: 'config', field })
  })

  it.each([[['fit', '--nope']], [['dance']], [[]]])('nor understood: %j ends with 2', async args => {
    expect((await cohort(...args)).code).toBe(2)
  })
})
