import { exact, exactSums, rounded, short, shortWords } from './amounts.ts'

const money = (minor: number, currency = 'USD') => ({ minor, currency })
const said = (text: string) => text.replaceAll('\u00a0', ' ')

it.each([
  [money(0), 'USD 0'],
  [money(1_240_049), 'USD 12,400'],
  [money(9_999_949), 'USD 99,999'],
  [money(9_999_951), 'USD 100 k'],
  [money(31_049_900), 'USD 310 k'],
  [money(99_949_999), 'USD 999 k'],
  [money(99_950_000), 'USD 1.00 M'],
  [money(124_000_000), 'USD 1.24 M'],
  [money(1_245_000_000), 'USD 12.4 M'],
  [money(12_450_000_000), 'USD 125 M'],
  [money(999_500_000_00), 'USD 1.00 bn'],
  [money(84_450_000, 'JPY'), 'JPY 84.5 M'],
  [money(1_240_000_000, 'KWD'), 'KWD 1.24 M'],
  [money(-124_000_000), 'USD -1.24 M'],
])('%j is short for %s', (amount, text) => expect(said(short(amount))).toBe(text))

it('keeps the exact sum behind the short one', () => {
  expect(rounded(money(124_031_150)).text).toContain('title="USD 1,240,311.50"')
  expect(exact(money(124_031_150)).text).toContain('>USD 1,240,311.50<')
})

it('never adds currencies, and calls no sum unknown instead of zero', () => {
  const both = exactSums([money(100), money(200, 'EUR')]).text
  expect(both).toContain('USD 1.00')
  expect(both).toContain('EUR 2.00')
  expect(exactSums([]).text).toContain('unknown')
  expect(shortWords([])).toBe('an unknown amount')
})
