/**
 * What words of feeling a language has. Lists are words apart by blanks, lower case without accents; `stem*` stands for every word
 * that begins so. Words that merely report a fault (error, broken) are none: every ticket has them.
 */
export interface Lexicon {
  /** What hardly a sentence does without: the language is known by them. */
  common: string
  /** Worth 2 and 1, −1 and −2. */
  delighted: string
  pleased: string
  displeased: string
  outraged: string
  /** Say nothing by themselves, and are mildly bad when they are denied: "works". */
  expected: string
  /** Several words that mean more together, or, worth 0, nothing: "good morning". */
  phrases: Readonly<Record<string, number>>
  deny: string
  /** Whether what denies also follows: "gefällt mir nicht". */
  deniesAfter: boolean
  intensify: string
  soften: string
  /** Where one thought ends and the next begins, beside punctuation. */
  join: string
}

export interface Phrase {
  words: readonly string[]
  worth: number
}

/** A lexicon as it is looked up in. */
export interface Vocabulary {
  common: ReadonlySet<string>
  /** 0 for a word without feeling. */
  worthOf(word: string): number
  isExpected(word: string): boolean
  /** By their first word. */
  phrases: ReadonlyMap<string, readonly Phrase[]>
  deny: ReadonlySet<string>
  deniesAfter: boolean
  intensify: ReadonlySet<string>
  soften: ReadonlySet<string>
  join: ReadonlySet<string>
}

export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const worths = lookup([
    [lexicon.delighted, 2],
    [lexicon.pleased, 1],
    [lexicon.displeased, -1],
    [lexicon.outraged, -2],
  ])
  const expected = lookup([[lexicon.expected, 1]])
  return {
    common: wordsOf(lexicon.common),
    worthOf: word => worths(word) ?? 0,
    isExpected: word => expected(word) !== undefined,
    phrases: Map.groupBy(
      Object.entries(lexicon.phrases).map(([phrase, worth]) => ({ words: phrase.split(' '), worth })),
      ({ words }) => words[0]!,
    ),
    deny: wordsOf(lexicon.deny),
    deniesAfter: lexicon.deniesAfter,
    intensify: wordsOf(lexicon.intensify),
    soften: wordsOf(lexicon.soften),
    join: wordsOf(lexicon.join),
  }
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Every stem has more letters than this, so that few stems are tried for a word. */
const key = (word: string): string => word.slice(0, 3)

/** What a word is worth in lists of words and stems; undefined when it stands in none. */
function lookup(lists: readonly [list: string, worth: number][]): (word: string) => number | undefined {
  const all = lists.flatMap(([list, worth]) => [...wordsOf(list)].map(word => ({ word, worth })))
  const whole = new Map(all.map(({ word, worth }) => [word, worth]))
  const stems = Map.groupBy(
    all
      .filter(({ word }) => word.endsWith('*'))
      .map(({ word, worth }) => ({ stem: word.slice(0, -1), worth })),
    ({ stem }) => key(stem),
  )
  return word => whole.get(word) ?? stems.get(key(word))?.find(({ stem }) => word.startsWith(stem))?.worth
}
