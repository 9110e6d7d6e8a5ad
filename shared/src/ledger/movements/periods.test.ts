import { periodLabel, periodsBetween } from './periods.ts'

describe('periods between two days', () => {
  it('begin with July whether the last of June or the first of July is named', () => {
    const months = periodsBetween('2024-06-30', '2024-08-31', 'month')
    expect(months).toEqual([
      { label: '2024-07', open: '2024-06-30', close: '2024-07-31' },
      { label: '2024-08', open: '2024-07-31', close: '2024-08-31' },
    ])
    expect(periodsBetween('2024-07-01', '2024-08-31', 'month')).toEqual(months)
  })

  it('are cut short where the window begins or ends within one', () => {
    expect(periodsBetween('2024-02-10', '2024-03-15', 'month')).toEqual([
      { label: '2024-02', open: '2024-02-10', close: '2024-02-29' },
      { label: '2024-03', open: '2024-02-29', close: '2024-03-15' },
    ])
  })

  it('meet without gap or overlap, whatever the fiscal year', () => {
    for (const start of [1, 2, 4, 7, 12])
      for (const kind of ['month', 'quarter', 'year'] as const) {
        const periods = periodsBetween('2023-01-31', '2026-05-20', kind, start)
        expect(periods[0]!.open).toBe('2023-01-31')
        expect(periods.at(-1)!.close).toBe('2026-05-20')
        periods.slice(1).forEach((period, at) => {
          expect(period.open).toBe(periods[at]!.close)
        })
      }
  })

  it.each([
    ['2026-02-15', 'quarter', 1, '2026-Q1'],
    ['2026-01-31', 'quarter', 2, 'FY2026 Q4'],
    ['2026-02-01', 'quarter', 2, 'FY2027 Q1'],
    ['2026-02-01', 'year', 2, 'FY2027'],
    ['2026-12-31', 'year', 1, '2026'],
  ] as const)('%s lies in the %s that is called, with years from month %i, %s', (day, kind, start, label) => {
    expect(periodLabel(day, kind, start)).toBe(label)
  })
})
