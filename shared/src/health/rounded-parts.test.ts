import fc from 'fast-check'
import { roundedParts } from './rounded-parts.ts'

const hundredths = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)

describe('rounded parts', () => {
  it.each([
    [
      [1 / 3, 1 / 3, 1 / 3],
      ['0.34', '0.33', '0.33'],
    ],
    [
      [33.335, 33.335, 33.33],
      ['33.34', '33.33', '33.33'],
    ],
    [
      [0.004, 0.004],
      ['0.01', '0.00'],
    ],
    [
      [12.5, 50],
      ['12.50', '50.00'],
    ],
    [
      [0, 0],
      ['0.00', '0.00'],
    ],
    [[], []],
  ])('%j are shown as %j', (parts, expected) => {
    expect(roundedParts(parts, 2)).toEqual(expected)
  })

  it('always add up to the rounded sum, and none is off by a whole place', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 }), parts => {
        const shown = roundedParts(parts, 2)
        expect(hundredths(shown)).toBe(Math.round(parts.reduce((sum, part) => sum + part, 0) * 100))
        for (const [index, part] of parts.entries())
          expect(Math.abs(Number(shown[index]) - part)).toBeLessThan(0.01 + 1e-9)
      }),
    )
  })
})
