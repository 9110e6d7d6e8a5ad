import { fitReport } from './fit-report.ts'
import type { Series } from './series.ts'

const series = (...values: number[]): Series => ({
  name: 'kept',
  values,
  cells: values.map((value, period) => ({
    file: 'curve.csv',
    row: period + 2,
    column: 'kept',
    text: String(value),
  })),
})

/* Survivors in a thousand after years 0 to 12, High End of Fader & Hardie 2007. */
const highEnd = series(1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394)

describe('the report of a fit', () => {
  it('names the parameters the model has', () => {
    const sbg = fitReport([highEnd], { customersBasis: 'stated', model: 'sbg', calibrate: 7 })
    const bdw = fitReport([highEnd], { customersBasis: 'stated', model: 'bdw', calibrate: 7 })
    expect(Object.keys(sbg.parameters)).toEqual(['alpha', 'beta'])
    expect(Object.keys(bdw.parameters)).toEqual(['alpha', 'beta', 'c'])
  })

  it('reaches from the start to the last period, and tells how the candidates did', () => {
    const report = fitReport([highEnd], { customersBasis: 'stated', model: 'best', calibrate: 7 })
    expect(report).toMatchObject({ model: 'bdw', customers: 1000, calibrated: 7 })
    expect(report.survival).toHaveLength(13)
    expect(report.retention).toHaveLength(12)
    expect(report.candidates.map(({ model }) => model)).toEqual(['sbg', 'bdw'])
    expect(report.candidates[1]).toMatchObject({
      logLikelihood: report.logLikelihood,
      holdout: report.holdout,
    })
    expect(report).not.toHaveProperty('derl')
  })

  it('values the renewals that are asked for', () => {
    const { derl } = fitReport([highEnd], {
      customersBasis: 'stated',
      model: 'sbg',
      calibrate: 7,
      derl: { discount: 0.1, renewals: [1, 5] },
    })
    expect(derl!.map(({ renewal }) => renewal)).toEqual([1, 5])
    expect(derl![0]!.value).toBeCloseTo(5.414, 3)
    expect(derl![1]!.value).toBeCloseTo(6.897, 3)
  })

  it('takes cohorts of different ages together', () => {
    const oldest = [10000, 8000, 6480, 5307, 4391]
    const cohorts = [series(...oldest), ...[2, 3, 4].map(age => series(...oldest.slice(0, age)))]
    const { parameters, customers } = fitReport(cohorts, { customersBasis: 'stated', model: 'sbg' })
    expect(parameters.alpha).toBeCloseTo(3.798, 3)
    expect(parameters.beta).toBeCloseTo(15.192, 3)
    expect(customers).toBe(40000)
  })

  it.each([
    ['too few periods', series(100, 80), undefined, 'row 3 (period 1), column kept: "80" is the last value'],
    ['no loss', series(100, 100, 100), undefined, 'row 4 (period 2), column kept: "100" is what the cohort'],
    ['no loss that is fitted', series(100, 100, 100, 50), 2, 'row 4 (period 2), column kept: "100"'],
  ])('refuses %s, by row, column and value', (_, one, calibrate, message) => {
    expect(() => fitReport([one], { customersBasis: 'stated', model: 'best', calibrate })).toThrow(message)
  })

  it.each([1, 13])('takes a calibration to period %i for wrong use', calibrate => {
    expect(() => fitReport([highEnd], { customersBasis: 'stated', model: 'best', calibrate })).toThrow(
      expect.objectContaining({ field: '--calibrate', remedy: 'give a period from 2 to 12' }),
    )
  })
})
