import { learnedShock, type PastQuarter, shockOfDeviation } from './quarter-shock.ts'

/** A hundred renewals forecast at 90 %, of which so many renewed. */
const quarterWith = (renewed: number): PastQuarter => ({
  quarter: `${renewed}`,
  renewals: Array.from({ length: 100 }, (_, at) => ({ cluster: null, renews: 0.9, renewed: at < renewed })),
})

const deviationFrom = (...renewed: number[]) => learnedShock(renewed.map(quarterWith)).deviation

describe('a shock of known deviation', () => {
  it.each([0.1, 0.4, 1.5])('%d has that deviation and no direction', sigma => {
    const { nodes, deviation } = shockOfDeviation(sigma)
    const moment = (power: number) =>
      nodes.reduce((sum, { shift, weight }) => sum + weight * shift ** power, 0)
    expect(deviation).toBe(sigma)
    expect(moment(0)).toBeCloseTo(1, 12)
    expect(moment(1)).toBeCloseTo(0, 12)
    expect(Math.sqrt(moment(2)) / sigma).toBeCloseTo(1, 2)
  })

  it('says what it does', () => {
    expect(shockOfDeviation(0.4).because).toContain('renewals forecast at 90 % come in between 86 % and 93 %')
    expect(shockOfDeviation(0).because).toContain('independent')
  })

  it('cannot be negative', () => {
    expect(() => shockOfDeviation(-1)).toThrow(RangeError)
  })
})

describe('a learned shock', () => {
  it('is a wide assumption while nothing has been decided, and says so', () => {
    const { deviation, because } = learnedShock([])
    expect(deviation).toBeGreaterThan(0.6)
    expect(because).toMatch(/^No past forecast has been decided yet/)
  })

  it('is the same assumption where past quarters held nothing open', () => {
    const settled = { quarter: 'past', renewals: [{ cluster: null, renews: 1, renewed: false }] }
    expect(learnedShock([settled, { quarter: 'empty', renewals: [] }])).toEqual(learnedShock([]))
  })

  it('is small where quarters came as forecast, and large where they did not', () => {
    const calm = deviationFrom(90, 91, 89, 90, 92, 88, 90, 90)
    const rough = deviationFrom(80, 97, 90, 76, 95, 98, 84, 93)
    expect(calm).toBeLessThan(0.25)
    expect(rough).toBeGreaterThan(0.5)
  })

  it('is surer the more quarters say the same', () => {
    expect(deviationFrom(90, 90, 90, 90)).toBeLessThan(deviationFrom(90))
    expect(deviationFrom(90)).toBeLessThan(learnedShock([]).deviation)
  })

  it('is smaller where what left together had one parent', () => {
    const { renewals } = quarterWith(80)
    const parented = renewals.map(one => ({ ...one, cluster: one.renewed ? null : 'parent' }))
    const alone = learnedShock([{ quarter: 'past', renewals }])
    expect(learnedShock([{ quarter: 'past', renewals: parented }]).deviation).toBeLessThan(alone.deviation)
  })

  it('counts what it learned from', () => {
    expect(learnedShock([quarterWith(90), quarterWith(85)]).because).toMatch(
      /^Learned from 2 past quarters with 200 decided renewals\. In two quarters of three/,
    )
  })

  it('has weights that sum to 1', () => {
    for (const { nodes } of [learnedShock([]), learnedShock([quarterWith(90)])])
      expect(nodes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  })
})
