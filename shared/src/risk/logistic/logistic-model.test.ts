import fc from 'fast-check'
import { columnName, drawnRows } from '../../../../test/cases/risk-rows.ts'
import type { Column, Row } from './column.ts'
import { logitVariance, probabilityInterval } from './interval.ts'
import { contributionsOf, logitOf, predict } from './predict.ts'
import { trainModel } from './train-model.ts'

const columns: Column[] = [0, 1, 2].map(at => ({ name: columnName(at) }))
const how = { transforms: 'default', eventsPerColumn: 5, penalty: 10, priorKind: 'zero' } as const
const gappy = drawnRows(300, { weights: [1, -1, 0.5] }).map((row, at) =>
  at % 7 === 0 ? { ...row, values: { ...row.values, b: null } } : row,
)
const model = trainModel(gappy, columns, how)
const anyValue = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }))
const anyValues = fc.record({ a: anyValue, b: anyValue, c: anyValue })

describe('a model', () => {
  it('gives every row a probability within its interval, in parts that sum to the logit', () => {
    fc.assert(
      fc.property(anyValues, values => {
        const p = predict(model, values)
        const { low, high } = probabilityInterval(model, values)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(p)
        expect(high).toBeGreaterThanOrEqual(p)
        const { base, contributions } = contributionsOf(model, values)
        const sum = contributions.reduce((total, { logit }) => total + logit, base)
        expect(Math.abs(sum - logitOf(model, values))).toBeLessThan(1e-9)
      }),
    )
  })

  it('predicts the same after it was stored', () => {
    const stored = JSON.parse(JSON.stringify(model))
    fc.assert(
      fc.property(anyValues, values => {
        expect(predict(stored, values)).toBe(predict(model, values))
        expect(logitVariance(stored, values)).toBe(logitVariance(model, values))
      }),
    )
  })

  it('has a column that says whether another is unknown, and takes the mean for it', () => {
    expect(model.terms.map(({ name }) => name)).toEqual(['a', 'b', 'b missing', 'c'])
    const { contributions } = contributionsOf(model, { a: 0, c: 0 })
    expect(contributions[1]!.logit).toBeCloseTo(0, 12)
    expect(contributions[2]!.logit).not.toBe(0)
  })

  it('says what was expected of a column per unit, whatever its scale', () => {
    const believed: Column[] = [{ name: 'a', prior: 0.8 }]
    const dimes = gappy.map(row => ({ ...row, values: { a: row.values.a! * 10 } }))
    const one = trainModel(gappy, believed, { ...how, priorKind: 'hand' })
    const other = trainModel(dimes, [{ name: 'a', prior: 0.08 }], { ...how, priorKind: 'hand' })
    expect(one.terms[0]!.prior).toBeCloseTo(0.8 * one.terms[0]!.sd, 9)
    expect(other.terms[0]!.coefficient).toBeCloseTo(one.terms[0]!.coefficient, 9)
  })

  it('covers the true probability with its 80 % interval about that often', () => {
    const inside = Array.from({ length: 200 }, (_, seed) => {
      const rows = drawnRows(300, { weights: [1, -1, 0.5], seed: 10 + seed })
      const { low, high } = probabilityInterval(trainModel(rows, columns, { ...how, penalty: 1 }), {
        a: 1,
        b: 0,
        c: 0,
      })
      const true_ = 1 / (1 + Math.exp(0.5))
      return low <= true_ && true_ <= high
    })
    const share = inside.filter(Boolean).length / inside.length
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(0.9)
  })
})

describe('transforms', () => {
  const terms = (
    values: readonly (number | null)[],
    happened: (at: number) => boolean,
    column: Column = { name: 'x' },
  ) =>
    trainModel(
      values.map((x, at): Row => ({ values: { x }, happened: happened(at), block: 0 })),
      [column],
      { ...how, eventsPerColumn: 0 },
    ).terms
  const hundred = Array.from({ length: 100 }, (_, at) => at)

  it.each([
    [
      'a count with a long tail that goes with the outcome by its logarithm',
      hundred.map(at => Math.floor(1.1 ** at)),
      true,
    ],
    ['what is negative at times', hundred.map(at => Math.floor(1.1 ** at) - 2), false],
    ['what has its tail to the left', hundred.map(at => 14_000 - Math.floor(1.1 ** (99 - at))), false],
    ['a scale of few values', hundred.map(at => (at > 90 ? 9 : at % 3)), false],
  ])('%s: log %s', (_, values, log) => {
    expect(terms(values, at => at < 50)[0]!.log).toBe(log)
  })

  it('take the logarithm only as a column says, where it does', () => {
    const counts = hundred.map(at => Math.floor(1.1 ** at))
    expect(terms(counts, at => at < 50, { name: 'x', log: false })[0]!.log).toBe(false)
  })

  it('stop at the 1st and 99th percentile of the training rows', () => {
    const [term] = terms([...hundred, 1e9], at => at % 2 === 0)
    expect(term!.limits).toEqual({ low: 1, high: 99 })
  })

  it('leave a flag alone that is rarely up', () => {
    expect(
      terms(
        hundred.map(at => Number(at === 3)),
        at => at < 4,
      )[0]!.limits,
    ).toBeNull()
  })

  it('none: everything stands as it is, and unknown is 0', () => {
    const rows = [1, 2, null, 5].map((x, at): Row => ({ values: { x }, happened: at % 2 === 0, block: 0 }))
    const [term] = trainModel(rows, [{ name: 'x' }], { ...how, transforms: 'none', eventsPerColumn: 0 }).terms
    expect(term).toMatchObject({ mean: 2, limits: null, log: false })
  })
})

describe('degenerate rows', () => {
  const oneRow: Row = { values: { a: 1, b: 2 }, happened: false, block: 0 }
  it.each([
    ['no rows', []],
    ['one row', [oneRow]],
    ['rows that all ended alike', gappy.map(row => ({ ...row, happened: false }))],
    ['constant columns', gappy.map(row => ({ ...row, values: { a: 1, b: 1, c: 1 } }))],
    ['columns in which nothing is known', gappy.map(row => ({ ...row, values: {} }))],
    [
      'text and NaN for numbers',
      gappy.map(row => ({ ...row, values: { a: Number.NaN, b: Infinity, c: 1 } })),
    ],
    [
      'duplicate columns',
      gappy.map(row => ({ ...row, values: { a: row.values.a!, b: row.values.a!, c: row.values.a! } })),
    ],
    [
      'perfect separation',
      gappy.map((row, at) => ({ ...row, values: { a: at % 2 }, happened: at % 2 === 1 })),
    ],
  ])('%s give a model of finite numbers', (_, rows) => {
    const { low, high } = probabilityInterval(trainModel(rows, columns, how), oneRow.values)
    const fitted = trainModel(rows, columns, how)
    const numbers = [
      fitted.intercept,
      fitted.gradientNorm,
      ...fitted.covariance,
      ...fitted.terms.map(({ coefficient }) => coefficient),
    ]
    expect(
      [...numbers, low, high, predict(fitted, oneRow.values)].filter(value => !Number.isFinite(value)),
    ).toEqual([])
    expect(low).toBeLessThanOrEqual(high)
  })

  it('without a loss give an honest range, not a zero', () => {
    const rows = gappy.slice(0, 40).map(row => ({ ...row, happened: false }))
    const { low, high } = probabilityInterval(trainModel(rows, columns, how), rows[0]!.values)
    expect(low).toBeLessThan(0.01)
    expect(high).toBeGreaterThan(0.02)
  })

  it('carry a column for every five of the rarer outcome, those kept that say most about it', () => {
    const rows = drawnRows(60, { weights: [0, 3, 0, 3, 0, 0], base: -2 })
    const six = Array.from({ length: 6 }, (_, at) => ({ name: columnName(at) }))
    const events = rows.filter(({ happened }) => happened).length
    const { terms, dropped } = trainModel(rows, six, { ...how, eventsPerColumn: Math.floor(events / 2) })
    expect(terms.map(({ name }) => name)).toEqual(['b', 'd'])
    expect(dropped.map(({ column }) => column).sort()).toEqual(['a', 'c', 'e', 'f'])
    expect(dropped[0]!.because).toContain(`${events} of the rarer outcome carry 2 columns`)
  })

  it('weigh looks at one decision as the one that they are', () => {
    const looks = gappy.flatMap(row => Array.from({ length: 5 }, () => ({ ...row, weight: 0.2 })))
    const [once, five] = [trainModel(gappy, columns, how), trainModel(looks, columns, how)]
    expect(five.intercept).toBeCloseTo(once.intercept, 9)
    expect(five.rows).toBeCloseTo(300, 9)
    expect(probabilityInterval(five, gappy[0]!.values).low).toBeCloseTo(
      probabilityInterval(once, gappy[0]!.values).low,
      9,
    )
  })
})
