import type { PropertyDefinition } from '../crm/crm.ts'
import { folded } from './folded.ts'

const words: readonly [RegExp, number][] = [
  [/\bnot? (healthy|happy|good)|unhealthy|unhappy|unzufrieden/, 15],
  [
    /at risk|\brisk\b|\bred\b|\brot\b|rouge|rojo|rood|poor|\bbad\b|kritisch|critical|schlecht|negativ|gefahrdet|mauvais|malo|slecht|escalat/,
    15,
  ],
  [/very (happy|healthy|good)|excellent|champion|begeistert/, 100],
  [
    /healthy|green|grun|\bvert\b|verde|groen|happy|good|\bgut\b|positiv|zufrieden|\bbon\b|bueno|goed|gezond/,
    90,
  ],
  [
    /neutral|yellow|gelb|jaune|amarillo|geel|amber|orange|medium|mittel|\bok(ay)?\b|mixed|moyen|watch|concern/,
    50,
  ],
]

/** What each value of a judgement is worth, 0..100; values that say nothing are left out. */
export function sentimentsOf({ options }: Pick<PropertyDefinition, 'options'>): Record<string, number> {
  const numbers = options.map(({ value }) => Number(value))
  const isScale = options.length > 1 && numbers.every(Number.isFinite)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return Object.fromEntries(
    options.flatMap(({ value, label }) => {
      const worth = words.find(([pattern]) => pattern.test(folded(label)) || pattern.test(folded(value)))?.[1]
      if (worth !== undefined) return [[value, worth]]
      return isScale ? [[value, Math.round(((Number(value) - least) / (most - least)) * 100)]] : []
    }),
  )
}
