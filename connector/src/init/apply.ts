import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { parseConfig } from '../config/read-config.ts'
import type { Difference } from './differences.ts'

/**
 * The text of a configuration with just these differences taken over: comments and everything else stay.
 * Throws ConfigError when the result would be no valid configuration.
 */
export function applied(text: string, file: string, changes: readonly Difference[]): string {
  const document = parseDocument(text)
  const touchesScorecard = changes.some(({ place }) => place[0] === 'scorecard')
  // Weights alone are no scorecard: a file that leaves it to the default gets the whole of it.
  if (touchesScorecard && !document.has('scorecard'))
    put(document, ['scorecard'], parseConfig(text, file).scorecard)
  for (const { place, suggested } of changes) put(document, place, suggested)
  const result = document.toString({ lineWidth: 0 })
  parseConfig(result, file)
  return result
}

function put(document: Document, place: readonly string[], value: unknown): void {
  const map = sectionAt(document, place.slice(0, -1))
  const key = place.at(-1)!
  const pair = pairIn(map, key)
  if (value === null && place[0] === 'scorecard') map.delete(pair?.key ?? key)
  else if (pair === undefined) map.add(document.createPair(key, value))
  else if (isScalar(pair.value) && !Array.isArray(value) && (value === null || typeof value !== 'object'))
    pair.value.value = value
  else pair.value = document.createNode(value)
}

/** The section under these keys; what is missing or empty on the way is made. */
function sectionAt(document: Document, keys: readonly string[]): YAMLMap {
  return keys.reduce((map, key) => {
    const pair = pairIn(map, key)
    if (isMap(pair?.value)) return pair.value as YAMLMap
    const made = document.createNode({}) as YAMLMap
    if (pair) pair.value = made
    else map.add(document.createPair(key, made))
    return made
  }, document.contents as YAMLMap)
}

/** By what a key says: a stage id may be written as a number. */
const pairIn = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find(item => isScalar(item.key) && String(item.key.value) === key)
