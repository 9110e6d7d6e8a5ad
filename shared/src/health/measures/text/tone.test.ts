import fc from 'fast-check'
import { toneOf } from './tone.ts'

describe('the tone of a text', () => {
  it('is unknown without a word of feeling', () => {
    expect(toneOf('The export stops at row 500 with an error')).toBeNull()
  })

  it.each([
    ['good news', 1],
    ['This is unacceptable', -1],
    ['The report is good, the import is terrible and slow', -1],
  ])('%s', (text, sign) => {
    expect(Math.sign(toneOf(text)!.tone)).toBe(sign)
  })

  it.each([
    [
      'Hello all, since the last update of the server the export is completely unusable for our whole finance team in Madrid.',
      '“… the export is completely unusable for our whole finance …”',
    ],
    ['Terrible support', '“Terrible support”'],
    ['<p>We are <b>fed up</b> now.</p>', '“We are fed up now”'],
    ['Good docs, but awful, awful speed', '“Good docs, but awful, awful speed”'],
  ])('quotes the words that decided: %s', (text, quote) => {
    expect(toneOf(text)!.quote).toBe(quote)
  })

  it('stays within -1 and 1 whatever is written', () => {
    const word = fc.constantFrom(
      'not',
      'very',
      'good',
      'terrible',
      'love',
      'slow',
      'und',
      'pas',
      '.',
      'export',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const tone = toneOf(words.join(' '))?.tone ?? 0
        expect(Math.abs(tone)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
