import { type Opinion, opinionsOf } from './opinions.ts'
import { type Word, wordsOf } from './words.ts'

/** How a text sounds: −1 to 1, below zero is bad, with the words that decided it. */
export interface Tone {
  tone: number
  /** The strongest opinion with the words around it, as written. */
  quote: string
  words: number
}

/** A sum of opinions of this size makes a tone of about 0.7: it takes more and more to come near to 1. */
const half = 2

/** Null for a text without a word of feeling. */
export function toneOf(raw: string): Tone | null {
  const text = plain(raw)
  const words = wordsOf(text)
  const opinions = opinionsOf(words)
  if (opinions.length === 0) return null
  const sum = opinions.reduce((total, { worth }) => total + worth, 0)
  const side = opinions.filter(({ worth }) => Math.sign(worth) === Math.sign(sum))
  return {
    tone: sum / Math.sqrt(sum ** 2 + half ** 2),
    quote: quoted(text, words, (side.length > 0 ? side : opinions).reduce(stronger)),
    words: words.length,
  }
}

/** Some CRMs keep text as HTML. */
const plain = (raw: string): string =>
  raw
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const stronger = (a: Opinion, b: Opinion): Opinion => (Math.abs(b.worth) > Math.abs(a.worth) ? b : a)

const wordsAround = 4

function quoted(text: string, words: readonly Word[], { start, end }: Opinion): string {
  const first = words.findIndex(one => one.start === start)
  const last = words.findIndex(one => one.end === end)
  const from = words[Math.max(0, first - wordsAround)]!.start
  const to = words[Math.min(words.length - 1, last + wordsAround)]!.end
  return `“${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length - 1 ? ' …' : ''}”`
}
