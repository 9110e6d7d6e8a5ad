import { type Phrase, type Vocabulary, vocabularyOf } from './lexicon.ts'
import { dutch } from './lexicons/dutch.ts'
import { english } from './lexicons/english.ts'
import { french } from './lexicons/french.ts'
import { german } from './lexicons/german.ts'
import { spanish } from './lexicons/spanish.ts'
import type { Word } from './words.ts'

/** A word or phrase of feeling in a text. */
export interface Opinion {
  /** −3 to 3; what is bad is below zero. */
  worth: number
  start: number
  end: number
}

/** Where two are as likely, the one that stands first is meant. */
const vocabularies = [english, german, french, spanish, dutch].map(vocabularyOf)

/** How far a word that denies or intensifies reaches, in words of the same clause. */
const reach = 3
/** "Funktioniert seit gestern wieder nicht": what denies a verb may stand at the end of the clause. */
const reachOfVerbs = 12
const intensified = 1.5
const softened = 0.5
/** "Not bad" is fainter praise than "good"; "not good" is a complaint like any other. */
const faintPraise = -0.5
/** "No longer works" reports a fault more than it shows a feeling. */
const missed = -0.5

/** The opinions the words of a text voice, in order, read in the language they are most likely in. */
export function opinionsOf(words: readonly Word[]): Opinion[] {
  const likelihood = vocabularies.map(({ common }) => words.filter(({ folded }) => common.has(folded)).length)
  const most = Math.max(...likelihood)
  return vocabularies
    .filter((_, at) => likelihood[at] === most)
    .map(vocabulary => opinionsIn(words, vocabulary))
    .reduce((best, other) => (other.length > best.length ? other : best))
}

function opinionsIn(words: readonly Word[], vocabulary: Vocabulary): Opinion[] {
  const opinions: Opinion[] = []
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(words, at, vocabulary)
    const length = phrase?.words.length ?? 1
    const worth = phrase?.worth ?? worthAt(words, at, vocabulary)
    if (worth !== 0) opinions.push({ worth, start: words[at]!.start, end: words[at + length - 1]!.end })
    at += length - 1
  }
  return opinions
}

const phraseAt = (words: readonly Word[], at: number, { phrases }: Vocabulary): Phrase | undefined =>
  phrases
    .get(words[at]!.folded)
    ?.find(phrase => phrase.words.every((one, further) => words[at + further]?.folded === one))

function worthAt(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  const { folded } = words[at]!
  const plain = vocabulary.worthOf(folded)
  if (plain === 0)
    return vocabulary.isExpected(folded) && isDenied(words, at, reachOfVerbs, vocabulary) ? missed : 0
  const denied = isDenied(words, at, reach, vocabulary)
  const before = reached(words, at, -1, reach, vocabulary)
  const degree = before.some(one => vocabulary.intensify.has(one))
    ? intensified
    : before.some(one => vocabulary.soften.has(one))
      ? softened
      : 1
  return plain * degree * (denied ? (plain < 0 ? faintPraise : -1) : 1)
}

function isDenied(words: readonly Word[], at: number, reachAfter: number, vocabulary: Vocabulary): boolean {
  const after = vocabulary.deniesAfter ? reached(words, at, 1, reachAfter, vocabulary) : []
  return [...reached(words, at, -1, reach, vocabulary), ...after].some(one => vocabulary.deny.has(one))
}

/** The nearest words to one side, as far as the thought goes. */
function reached(
  words: readonly Word[],
  at: number,
  step: 1 | -1,
  most: number,
  { join }: Vocabulary,
): string[] {
  const found: string[] = []
  for (let near = at + step; Math.abs(near - at) <= most; near += step) {
    const one = words[near]
    if (one === undefined || one.clause !== words[at]!.clause || join.has(one.folded)) break
    found.push(one.folded)
  }
  return found
}
