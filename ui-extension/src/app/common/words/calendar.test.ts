import { monthIn, saidIn } from './calendar.ts'

describe('a sentence of the connector', () => {
  it('has its days and percentages as the reader writes them', () => {
    const sentence = 'Usage down 18 % since 2026-06-18, in 12 weeks'
    expect(saidIn('en-US')(sentence)).toBe('Usage down 18% since Jun 18, 2026, in 12 weeks')
    expect(saidIn('de-DE')(sentence)).toBe('Usage down 18\u00a0% since 18.06.2026, in 12 weeks')
  })

  it('keeps what only looks like a day', () => {
    expect(saidIn('en-US')('Contract 2026-13-40')).toBe('Contract 2026-13-40')
  })
})

it('names a month', () => {
  expect(monthIn('en-US')('2026-07')).toBe('Jul 2026')
})
