import { fitCohorts } from './fit-cohorts.ts'

/* Survivors in a thousand after years 0 to 12; Fader & Hardie 2007, table 1. */
const regular = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173]
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]

describe('a fitted cohort', () => {
  it('projects Regular to .29 points over the five years held out', () => {
    const fit = fitCohorts([regular], { model: 'sbg', calibrate: 7 })
    expect(fit.survival).toHaveLength(13)
    expect(fit.survival[12]).toBeCloseTo(0.17, 3)
    expect(fit.holdout!.mae).toBeCloseTo(0.0029, 4)
    expect(fit).toMatchObject({ customers: 1000, calibrated: 7, warnings: [] })
    expect(fit.observed.at(-1)).toBeCloseTo(0.173, 12)
  })

  it('has the published retention rates of High End', () => {
    const { retention, holdout } = fitCohorts([highEnd], { model: 'sbg', calibrate: 7 })
    const published = [0.8507, 0.878, 0.8968, 0.9106, 0.9212, 0.9295, 0.9362, 0.9418]
    for (const [at, rate] of published.entries()) expect(Math.abs(retention[at]! - rate)).toBeLessThan(1e-4)
    expect(holdout!.mae).toBeCloseTo(0.0119, 4)
  })

  it('has no holdout error when nothing is held out', () => {
    expect(fitCohorts([regular], { model: 'sbg' }).holdout).toBeNull()
    expect(fitCohorts([regular], { model: 'sbg', calibrate: 12 }).holdout).toBeNull()
  })
})

describe('the best model', () => {
  it('is the BdW where duration dependence pays for its parameter, and projects better there', () => {
    const fit = fitCohorts([highEnd], { model: 'best', calibrate: 7 })
    const [sbg, bdw] = fit.candidates
    expect(fit.model).toBe('bdw')
    expect(bdw!.bic).toBeLessThan(sbg!.bic)
    expect(bdw!.holdout!.mae).toBeLessThan(sbg!.holdout!.mae / 2)
  })

  it('is the sBG where the BdW gains little', () => {
    const fit = fitCohorts([regular], { model: 'best', calibrate: 7 })
    const [sbg, bdw] = fit.candidates
    expect(fit.model).toBe('sbg')
    expect(bdw!.logLikelihood).toBeGreaterThan(sbg!.logLikelihood)
  })

  it('depends on how many customers the shares stand for', () => {
    const few = highEnd.map(survivors => survivors / 50)
    expect(fitCohorts([few], { model: 'best', calibrate: 7 }).model).toBe('sbg')
  })

  it('is not sought among models that the periods cannot determine', () => {
    const fit = fitCohorts([[100, 80, 70]], { model: 'best' })
    expect(fit.candidates.map(({ model }) => model)).toEqual(['sbg'])
    const told = '2 periods do not determine the 3 parameters of bdw'
    expect(fit.warnings).toEqual([told])
    expect(fitCohorts([[100, 80, 70]], { model: 'bdw' }).warnings).toContain(told)
  })
})

it.each([
  ['one period', [100, 80], undefined, '2 periods'],
  ['one period to calibrate', [100, 80, 70], 1, '2 periods'],
  ['nobody lost', [100, 100, 100], undefined, 'nobody was lost'],
  ['nobody lost before the holdout', [100, 100, 100, 50], 2, 'nobody was lost'],
])('%s cannot be fitted', (_, survivors, calibrate, message) => {
  expect(() => fitCohorts([survivors], { model: 'sbg', calibrate })).toThrow(message)
})
