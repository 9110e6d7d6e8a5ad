import { moneyIn } from './money.ts'

describe('money', () => {
  it.each([
    ['en-US', { minor: 18_240_000, currency: 'EUR', digits: 2 }, '€182,400'],
    ['en-US', { minor: 18_240_050, currency: 'EUR', digits: 2 }, '€182,400.50'],
    ['en-US', { minor: 1_200, currency: 'JPY', digits: 0 }, '¥1,200'],
    ['en-US', { minor: 1_234_567, currency: 'KWD', digits: 3 }, 'KWD 1,234.567'],
    ['de-DE', { minor: 18_240_000, currency: 'EUR', digits: 2 }, '182.400 €'],
  ])('in %s %j reads %s', (locale, amount, text) => {
    expect(moneyIn(locale)(amount).replace(/\s/g, ' ')).toBe(text)
  })
})
