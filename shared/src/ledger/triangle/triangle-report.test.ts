import fc from 'fast-check'
import { facts } from '../../../../test/cases/conditions.ts'
import { anyUnits, timeline, unit } from '../../../../test/cases/units.ts'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import type { Condition } from '../../lifecycle/condition.ts'
import { amountOn } from '../units/amount-on.ts'
import { conversionTo } from '../units/conversion.ts'
import type { Unit } from '../units/unit.ts'
import { periodCalendar } from './period-calendar.ts'
import { type TriangleAsked, triangleReport } from './triangle-report.ts'

const usd = conversionTo('USD', [])
const asked: TriangleAsked = {
  by: 'month',
  asOf: '2026-06-30',
  level: 'account',
  measure: 'arr',
  policy: defaultLedgerPolicy,
  policyName: 'default',
  conversion: usd,
}
const triangle = (units: Unit[], more: Partial<TriangleAsked> = {}) =>
  triangleReport(units, { ...asked, ...more })

describe('the cohort triangle', () => {
  const units = [
    unit('stays', timeline({ '2026-03-05': 10_000 })),
    unit('grows', timeline({ '2026-03-31': 10_000, '2026-05-31': 30_000 })),
    unit('leaves', timeline({ '2026-03-01': 20_000, '2026-05-01': 0 })),
    unit('later', timeline({ '2026-05-01': 5000 })),
  ]

  it('counts, month by month, who still pays and how much, of those who began together', () => {
    expect(triangle(units)).toEqual({
      by: 'month',
      level: 'account',
      measure: 'arr',
      currency: 'USD',
      policy: 'default',
      asOf: '2026-06-30',
      behaviour: null,
      cohorts: [
        {
          cohort: '2026-03',
          units: 3,
          start: 400,
          logo: [1, 1, 2 / 3, 2 / 3],
          revenue: [1, 1, 1, 1],
          gross: [1, 1, 0.5, 0.5],
          counts: [3, 3, 2, 2],
          amounts: [400, 400, 400, 400],
          amountsAtStartRates: [400, 400, 400, 400],
          of: { units: [3, 3, 3, 3], start: [400, 400, 400, 400] },
        },
        {
          cohort: '2026-05',
          units: 1,
          start: 50,
          logo: [1, 1],
          revenue: [1, 1],
          gross: [1, 1],
          counts: [1, 1],
          amounts: [50, 50],
          amountsAtStartRates: [50, 50],
          of: { units: [1, 1], start: [50, 50] },
        },
      ],
      total: {
        units: 4,
        start: 450,
        logo: [1, 1, 2 / 3, 2 / 3],
        revenue: [1, 1, 1, 1],
        gross: [1, 1, 0.5, 0.5],
        counts: [4, 4, 2, 2],
        amounts: [450, 450, 400, 400],
        amountsAtStartRates: [450, 450, 400, 400],
        of: { units: [4, 4, 3, 3], start: [450, 450, 400, 400] },
      },
      unconverted: [],
    })
  })

  it('holds who is gone by the end of the first period against what they paid at first', () => {
    const gone = unit('gone', timeline({ '2026-05-02': 30_000, '2026-05-20': 0 }))
    const [row] = triangle([gone, unit('stays', timeline({ '2026-05-02': 10_000 }))]).cohorts
    expect(row).toMatchObject({ units: 2, start: 400, logo: [0.5, 0.5], revenue: [0.25, 0.25] })
  })

  it('counts who returns again, in the cohort of the first time', () => {
    const back = unit('back', timeline({ '2026-03-01': 100, '2026-04-15': 0, '2026-06-01': 300 }))
    expect(triangle([back]).cohorts).toMatchObject([
      { cohort: '2026-03', counts: [1, 0, 0, 1], revenue: [1, 0, 0, 3] },
    ])
  })

  it('counts a unit of several lines once, from the first that pays', () => {
    const two = unit('two', timeline({ '2026-03-01': 0, '2026-05-01': 100 }), timeline({ '2026-04-01': 200 }))
    expect(triangle([two]).cohorts).toMatchObject([
      { cohort: '2026-04', units: 1, counts: [1, 1, 1], amounts: [2, 3, 3] },
    ])
  })

  it.each([
    ['2026-06-29', ['2026-03', '2026-05'], 3],
    ['2026-06-30', ['2026-03', '2026-05'], 4],
    ['2026-05-30', ['2026-03'], 2],
    ['2026-03-30', [], 0],
  ])('looks at periods that are over by %s only', (asOf, cohorts, ages) => {
    const report = triangle(units, { asOf })
    expect(report.cohorts.map(({ cohort }) => cohort)).toEqual(cohorts)
    expect(report.total.logo).toHaveLength(ages)
  })

  it('goes by fiscal quarters where the policy says so', () => {
    const policy = { ...defaultLedgerPolicy, fiscalYearStart: 2 }
    const report = triangle(units, { by: 'quarter', policy, asOf: '2026-07-30' })
    expect(report.cohorts).toMatchObject([{ cohort: 'FY2027 Q1', units: 3, start: 400, counts: [3] }])
    expect(triangle(units, { by: 'quarter' }).cohorts.map(({ cohort }) => cohort)).toEqual([
      '2026-Q1',
      '2026-Q2',
    ])
  })

  it('leaves out who never pays', () => {
    expect(triangle([unit('free', timeline({ '2026-01-01': 0 })), unit('none')]).cohorts).toEqual([])
  })
})

describe('currencies', () => {
  const rates = [
    { on: '2026-03-01', currency: 'EUR', rate: 1 },
    { on: '2026-04-15', currency: 'EUR', rate: 1.5 },
  ]
  const conversion = conversionTo('USD', rates)
  const euros = (from: string) => timeline({ [from]: 10_000 }, 'EUR')

  it('move what is paid, never what is retained', () => {
    const [row] = triangle([unit('a', euros('2026-03-10'))], { conversion }).cohorts
    expect(row).toMatchObject({ amounts: [100, 150, 150, 150], revenue: [1, 1, 1, 1], start: 100 })
  })

  it('without a rate at the start take the unit out, by name', () => {
    const dollars = timeline({ '2026-02-01': 5000 })
    const units = [
      unit('both', dollars, euros('2026-05-01')),
      unit('ok', dollars),
      unit('later', euros('2026-03-10')),
    ]
    const report = triangle(units, { conversion })
    expect(report.unconverted).toEqual([{ currency: 'EUR', units: 1 }])
    expect(report.cohorts.map(({ cohort, units }) => [cohort, units])).toEqual([
      ['2026-02', 1],
      ['2026-03', 1],
    ])
  })
})

describe('cohorts by behaviour', () => {
  const condition: Condition = { fact: 'tier', is: 'gold' }
  const tiers: Record<string, string> = { a: 'gold', b: 'gold', c: 'silver' }
  const factsOf = ({ id }: Unit) => facts({ tier: tiers[id] ?? null })
  const from = (id: string, pays: Record<string, number>) => unit(id, timeline(pays))
  const units = [
    from('a', { '2026-03-01': 100, '2026-05-01': 0 }),
    from('b', { '2026-05-01': 300 }),
    from('c', { '2026-04-01': 100 }),
    from('d', { '2026-06-01': 100 }),
  ]

  it('compare at each age who is old enough, and keep apart of whom it is not known', () => {
    const report = triangle(units, { behaviour: { condition, factsOf } })
    expect(report.behaviour).toBe('tier is gold')
    expect(report.cohorts).toMatchObject([
      {
        cohort: 'did',
        units: 2,
        start: 4,
        counts: [2, 2, 0, 0],
        logo: [1, 1, 0, 0],
        of: { units: [2, 2, 1, 1] },
      },
      { cohort: 'did not', units: 1, logo: [1, 1, 1] },
      { cohort: 'unknown', units: 1, logo: [1] },
    ])
  })

  it('have the same total as cohorts by period', () => {
    fc.assert(
      fc.property(anyUnits(), all => {
        const byAmount = {
          condition: { fact: 'seats', atLeast: 3 } as const,
          factsOf: ({ id }: Unit) => facts({ seats: Number(id) }),
        }
        expect(triangle(all, { behaviour: byAmount }).total).toEqual(triangle(all).total)
      }),
    )
  })
})

describe('of any units', () => {
  const conversion = conversionTo('USD', [
    { on: '2022-12-01', currency: 'EUR', rate: 1.0837 },
    { on: '2024-05-10', currency: 'EUR', rate: 1.1219 },
    { on: '2022-12-01', currency: 'JPY', rate: 0.0067 },
  ])
  const units = anyUnits({ currencies: ['USD', 'EUR', 'JPY'] })
  const by = fc.constantFrom('month', 'quarter')

  it('the diagonals sum to what is paid at each period end, to the cent', () => {
    fc.assert(
      fc.property(units, by, (all, kind) => {
        const { cohorts } = triangle(all, { by: kind, conversion })
        const ends = lastEnds(kind)
        const ages = Math.max(0, ...cohorts.map(({ counts }) => counts.length))
        for (let back = 0; back < ages; back++) {
          const paid = all.map(one => amountOn(one, ends(back), conversion))
          expect(diagonal(cohorts, back, ({ amounts }) => amounts)).toBe(paid.reduce((a, b) => a + b, 0))
          expect(diagonal(cohorts, back, ({ counts }) => counts.map(count => count / 100))).toBe(
            paid.filter(amount => amount > 0).length,
          )
        }
      }),
    )
  })

  it('every unit that ever paid is in one cohort', () => {
    fc.assert(
      fc.property(units, all => {
        const { cohorts, total } = triangle(all, { conversion })
        const paying = all.filter(({ timelines }) =>
          timelines.some(({ steps }) => steps.some(({ arr }) => arr > 0)),
        )
        expect(total.units).toBe(paying.length)
        expect(cohorts.reduce((sum, row) => sum + row.units, 0)).toBe(paying.length)
      }),
    )
  })

  it('who never returns is never counted again: counts do not rise', () => {
    fc.assert(
      fc.property(anyUnits({ breaks: false, lines: 1 }), all => {
        for (const { counts, logo } of triangle(all).cohorts) {
          expect(counts).toEqual([...counts].sort((a, b) => b - a))
          expect(logo[0]).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('the order of units makes no difference', () => {
    fc.assert(
      fc.property(units, all => {
        expect(triangle(all.toReversed(), { conversion })).toEqual(triangle(all, { conversion }))
      }),
    )
  })
})

/** The ends of the last complete periods, 0 = the latest. */
const lastEnds = (kind: 'month' | 'quarter') => {
  const { indexOf, endOf } = periodCalendar(kind, 1)
  const last = indexOf(asked.asOf)
  return (back: number) => endOf(last - back)
}

/** Sum over cohorts of the cell so many periods before the last one, in minor units. */
const diagonal = <Row extends { counts: number[] }>(
  rows: readonly Row[],
  back: number,
  read: (row: Row) => number[],
) => rows.reduce((sum, row) => sum + Math.round((read(row)[row.counts.length - 1 - back] ?? 0) * 100), 0)
