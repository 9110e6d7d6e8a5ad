import type { Day } from '../../../day.ts'
import { type Evidence, type Reading, unknown } from '../../measure.ts'
import { type Scale, scaled } from '../../scale.ts'
import { curve } from '../curve.ts'
import { fading } from '../fading.ts'
import { latestFirst } from '../latest.ts'
import { type Tone, toneOf } from './tone.ts'

/** A text somebody at the account wrote. */
export interface Said {
  id: string
  on: Day
  text: string
  /** What it stands in: "ticket". */
  where: string
  url: string | null
}

/** What a tone is worth unless a scorecard says otherwise. */
export const toneScale = curve([-0.7, 0], [-0.35, 35], [0, 65], [0.35, 90], [0.6, 100])

/** With fewer words in all there is too little to judge by. */
const fewestWords = 5

/**
 * How the texts of an account sound. Texts without a word of feeling say nothing; the others fade by half with every half-life
 * and are weighed together with one neutral text of today, so that a single word makes nobody angry for good.
 */
export function soundOf(
  texts: readonly Said[],
  noun: string,
  asOf: Day,
  { halfLifeDays, scale }: { halfLifeDays: number; scale: Scale },
): Reading {
  if (texts.length === 0) return unknown(`There is no text of ${noun} to judge by`)
  const heard = texts.toSorted(latestFirst).flatMap(said => {
    const tone = toneOf(said.text)
    return tone === null ? [] : [{ ...said, ...tone, weight: fading(said.on, asOf, halfLifeDays) }]
  })
  if (heard.reduce((sum, { words }) => sum + words, 0) < fewestWords)
    return unknown(`Too little in ${noun} says how people feel`)
  const figure =
    heard.reduce((sum, { tone, weight }) => sum + tone * weight, 0) /
    heard.reduce((sum, { weight }) => sum + weight, 1)
  const negative = heard.filter(({ tone }) => tone < 0)
  return {
    value: scaled(figure, scale),
    figure,
    because: `${negative.length} of ${heard.length} ${noun} that show a feeling are negative, the latest of ${heard[0]!.on}`,
    evidence: heard.toSorted(strongestFirst).slice(0, 5).map(shown),
    asOf: heard[0]!.on,
    applies: true,
  }
}

type Heard = Said & Tone

const strongestFirst = (a: Heard, b: Heard): number =>
  Math.abs(b.tone) - Math.abs(a.tone) || latestFirst(a, b)

const shown = ({ quote, tone, where, on, url }: Heard): Evidence => ({
  text: `${tone < 0 ? 'complaint' : tone > 0 ? 'praise' : 'mixed words'} in the ${where} of ${on}`,
  url,
  personal: quote,
})
