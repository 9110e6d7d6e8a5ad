import { periodNamed, quartersFrom } from './period.ts'

describe('a period', () => {
  it.each([
    ['2026-Q4', 1, '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026 Q1', 1, '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-11', 1, '2026-11', '2026-11-01', '2026-11-30'],
    ['2026', 1, '2026', '2026-01-01', '2026-12-31'],
    ['2024-02', 1, '2024-02', '2024-02-01', '2024-02-29'],
    ['2026-Q1', 4, 'FY2026 Q1', '2025-04-01', '2025-06-30'],
    ['FY2026 Q4', 4, 'FY2026 Q4', '2026-01-01', '2026-03-31'],
    ['2026', 4, 'FY2026', '2025-04-01', '2026-03-31'],
    ['2026-11', 4, '2026-11', '2026-11-01', '2026-11-30'],
  ])('%s with a fiscal year from month %i is %s', (text, start, label, from, to) => {
    expect(periodNamed(text, start)).toMatchObject({ label, from, to })
  })

  it.each(['', 'next', '2026-Q5', '2026-13', '26-Q1', '2026-Q4-1'])('%p is none', text => {
    expect(periodNamed(text, 1)).toBeNull()
  })

  it('is followed by the next quarters, over the turn of the year', () => {
    expect(quartersFrom('2026-11-30', 3, 1).map(({ label }) => label)).toEqual([
      '2026-Q4',
      '2027-Q1',
      '2027-Q2',
    ])
    expect(quartersFrom('2026-06-30', 2, 2).map(({ label, from }) => `${label} ${from}`)).toEqual([
      'FY2027 Q2 2026-05-01',
      'FY2027 Q3 2026-08-01',
    ])
  })

  it('is read back from its own label', () => {
    for (const start of [1, 4, 12])
      for (const period of quartersFrom('2026-05-05', 6, start))
        expect(periodNamed(period.label, start)).toEqual(period)
  })
})
