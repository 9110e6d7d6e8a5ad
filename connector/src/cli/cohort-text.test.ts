import { survivalByGroup } from '@perennial/shared/ledger/cohorts/survival-by-group'
import { fitReport } from '../cohort/fit-report.ts'
import { fitCsv, fitText } from './cohort-fit-text.ts'
import { survivalCsv, survivalText } from './cohort-survival-text.ts'

describe('a fit in words', () => {
  const values = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207]
  const cells = values.map(() => ({ file: 'curve.csv', row: 2, column: 'kept', text: '' }))
  const report = fitReport([{ name: 'kept', values, cells }], {
    customersBasis: 'stated',
    model: 'best',
    calibrate: 7,
    derl: { discount: 0.1, renewals: [3] },
  })

  it('tells the model, why it, its curve beside what was seen, and how far off it was', () => {
    const lines = fitText(report).split('\n')
    expect(lines[0]).toBe('sbg (shifted beta-geometric): alpha 0.7041, beta 1.1820')
    expect(lines[1]).toContain('periods 1 to 7 of 1,000 customers, log likelihood -1680.265')
    expect(lines[2]).toContain('Chosen by BIC')
    expect(lines).toContainEqual(expect.stringMatching(/^ {5}0 +100\.0 % +100\.0 %$/))
    expect(lines).toContainEqual(expect.stringMatching(/^ {5}1 +63\.1 % +62\.7 % +62\.7 %$/))
    expect(lines).toContainEqual(expect.stringMatching(/^ {5}9 +20\.7 % +20\.4 % +92\.9 % +held out$/))
    expect(lines).toContainEqual(
      expect.stringMatching(/^Over the 2 periods held out .* 0\.28 percentage points off on average\.$/),
    )
    expect(lines.at(-1)).toMatch(/^ +3 +4\.870$/)
  })

  it('says so when nothing was held out or the data ran away', () => {
    const constant = [1000, 900, 810, 729]
    const told = fitText(
      fitReport([{ name: 'kept', values: constant, cells }], { customersBasis: 'assumed', model: 'sbg' }),
    )
    expect(told).toContain('No period was held out')
    expect(told).toContain('of 1,000 customers (assumed: --customers says how many)')
    expect(told).toContain('Note: customers do not differ measurably')
  })

  it('becomes a row for each period', () => {
    const [header, first, ...rest] = fitCsv(report).split('\r\n')
    expect(header).toBe('period,observed,fitted,retention,heldOut')
    expect(first).toBe('0,1,1,,false')
    expect(rest).toHaveLength(9)
    expect(rest.at(-1)).toMatch(/^9,0\.207\d*,0\.204\d+,0\.928\d+,true$/)
  })
})

describe('survival in words', () => {
  const lifetime = (time: number, event: boolean) => ({ time, event, entry: null })
  const small = [1, 2, 3, 4].map(time => lifetime(time, true))
  const large = [5, 6, 7, 8].map(time => lifetime(time, time === 5))
  const report = survivalByGroup(new Map(Object.entries({ small, large })), [2, 8.5])

  it('tells each group and whether they differ', () => {
    const lines = survivalText(report).split('\n')
    expect(lines[0]).toMatch(/^group +n +events +median +95 % interval +at 2 +at 8\.5$/)
    expect(lines[1]).toMatch(/^small +4 +4 +2 +1 to \? +50\.0 % \(18\.8 % to 100\.0 %\) +0\.0 %$/)
    expect(lines[2]).toMatch(/^large +4 +1 +not reached +5 to \? .* not watched that long$/)
    expect(lines[3]).toMatch(/^Log-rank: chi-square \d+\.\d+ on 1 df, p 0\.0\d+: the groups differ\.$/)
  })

  it('becomes a row for each group, what is unknown being empty', () => {
    const [header, first, second] = survivalCsv(report).split('\r\n')
    expect(header).toMatch(
      /^group,n,events,median,medianLower,medianUpper,survival2,se2,lower2,upper2,survival8\.5/,
    )
    expect(first).toMatch(/^small,4,4,2,1,,0\.5,0\.25,/)
    expect(second).toMatch(/^large,4,1,,5,,1,0,1,1,,,,$/)
  })
})
