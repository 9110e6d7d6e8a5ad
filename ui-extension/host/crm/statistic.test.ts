import { type Statistic, statisticOf } from './statistic.ts'

const basic = (statisticType: string) =>
  ({ label: 'x', propertyName: 'amount', statisticType }) as unknown as Statistic
const percentile = (percent: number): Statistic => ({
  label: 'x',
  propertyName: 'amount',
  statisticType: 'PERCENTILES',
  percentile: percent,
})

describe('a statistic', () => {
  it.each([
    ['SUM', 10],
    ['AVG', 2.5],
    ['MIN', 1],
    ['MAX', 5],
    ['COUNT', 4],
    ['DISTINCT_APPROX', 3],
  ])('%s is calculated over the values', (type, expected) => {
    expect(statisticOf(basic(type), ['5', '2', '1', '2'], 'number')).toBe(expected)
  })

  it.each([
    [0, 1],
    [50, 2],
    [75, 2.75],
    [100, 5],
  ])('the %d th percentile lies between ranks', (percent, expected) => {
    expect(statisticOf(percentile(percent), ['5', '2', '1', '2'], 'number')).toBe(expected)
  })

  it('of nothing is unknown, and nothing is counted as none', () => {
    expect(statisticOf(basic('SUM'), [], 'number')).toBeNull()
    expect(statisticOf(basic('AVG'), ['high', 'low'], 'enumeration')).toBeNull()
    expect(statisticOf(basic('COUNT'), [], 'number')).toBe(0)
  })

  it('of days reads both ways HubSpot writes them', () => {
    const day = Date.parse('2026-06-30')
    expect(statisticOf(basic('MAX'), ['2026-06-29', String(day)], 'date')).toBe(day)
  })

  it('that HubSpot does not have is refused by its name', () => {
    expect(() => statisticOf(basic('MODE'), ['1'], 'number')).toThrow('There is no statistic MODE')
  })
})
