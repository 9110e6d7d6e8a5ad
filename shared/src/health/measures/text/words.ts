/** A word of a text: how it is looked up, and where it stands. */
export interface Word {
  folded: string
  start: number
  end: number
  /** Words of one clause share a number; punctuation ends a clause. */
  clause: number
}

/** English "doesn't" is one word; what else an apostrophe joins are two. */
const word = /\p{L}+n['’]t\b|[\p{L}\p{N}]+/gu
const endsClause = /[.,;:!?()\n…–—]/

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  let [clause, last] = [0, 0]
  return [...text.matchAll(word)].map(match => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (endsClause.test(text.slice(last, start))) clause++
    last = end
    return { folded: foldedWord(match[0]), start, end, clause }
  })
}

const isPlain = /^[A-Za-z0-9]+$/

/** Most words need no more than lower case, and texts are long. */
const foldedWord = (text: string): string =>
  isPlain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/[\p{M}'’]/gu, '')
        .toLowerCase()
        .replaceAll('ß', 'ss')
