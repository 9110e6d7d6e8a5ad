import type { Lexicon } from './lexicon.ts'
import { dutch } from './lexicons/dutch.ts'
import { english } from './lexicons/english.ts'
import { french } from './lexicons/french.ts'
import { german } from './lexicons/german.ts'
import { spanish } from './lexicons/spanish.ts'

const lists = ({ phrases, deniesAfter: _, ...rest }: Lexicon): string[] => [
  ...Object.values(rest),
  ...Object.keys(phrases),
]

describe.each(Object.entries({ dutch, english, french, german, spanish }))('the %s lexicon', (_, lexicon) => {
  it('is written as texts are read: lower case, no accents, one blank between words, stems of three letters and more', () => {
    for (const list of lists(lexicon)) expect(list).toMatch(/^([a-z]+|[a-z]{3,}\*)( ([a-z]+|[a-z]{3,}\*))*$/)
  })

  it('gives no word two worths', () => {
    const { delighted, pleased, displeased, outraged, expected } = lexicon
    const words = [delighted, pleased, displeased, outraged, expected].flatMap(list => list.split(' '))
    expect(words).toEqual([...new Set(words)])
  })
})
