import fc from 'fast-check'
import { decimalOf, minorDigits, parseMoney, readable, totals } from './money.ts'

describe('money', () => {
  it.each([
    ['1234.5', 'USD', 123_450],
    ['1234', 'USD', 123_400],
    ['0.005', 'USD', 1],
    ['0.004', 'USD', 0],
    ['-12.345', 'EUR', -1235],
    ['1200', 'JPY', 1200],
    ['1200.5', 'JPY', 1201],
    ['1.2345', 'KWD', 1235],
    ['1.2E4', 'USD', 1_200_000],
    ['15000.00', 'GBP', 1_500_000],
    ['5e-3', 'USD', 1],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ minor, currency })
  })

  it.each(['', 'N/A', '12,000', 'abc', null, undefined, '1e400', '99999999999999999999'])(
    '%p is unknown, not zero',
    text => {
      expect(parseMoney(text, 'USD')).toBeNull()
    },
  )

  it.each(['', 'Dollar', 'US', '$', 'U$D'])('an amount in %p is unknown: no such currency', currency => {
    expect(parseMoney('100', currency)).toBeNull()
  })

  it('takes a currency code in any case', () => {
    expect(parseMoney('100', ' usd')).toEqual({ minor: 10_000, currency: 'USD' })
  })

  it('writes and reads back the same amount', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
        expect(parseMoney(decimalOf({ minor, currency }), currency)?.minor).toBe(minor)
      }),
    )
  })

  it('never adds currencies', () => {
    const sums = totals([
      { minor: 1, currency: 'USD' },
      { minor: 2, currency: 'EUR' },
      { minor: 3, currency: 'USD' },
    ])
    expect(sums).toEqual([
      { minor: 4, currency: 'USD' },
      { minor: 2, currency: 'EUR' },
    ])
  })

  it('reads well', () => {
    expect(readable({ minor: 1_240_000, currency: 'USD' })).toBe('USD 12,400.00')
    expect(minorDigits('JPY')).toBe(0)
  })
})
