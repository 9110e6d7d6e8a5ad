import { cut, textWidth } from './textWidth.ts'

/** How the words under the categories are set so that none runs into the next. */
export interface Fit {
  /** which categories are named */
  shown: boolean[]
  slanted: boolean
  /** the lines of each label; a slanted one has a single line */
  lines: string[][]
  height: number
  /** how far the first label reaches to the left of its place */
  overhang: number
}

const lineHeight = 15
const mostLines = 3
/** How far a slanted label reaches sideways and down, for each pixel of its length (40 degrees). */
const sideways = 0.77
const down = 0.64
const gap = 8
/** From this width on, words are cut rather than slanted. */
const roomy = 76
const longestSlanted = 120

/** The words on as few lines as they need. Where a category has much room, what does not fit is cut. */
function wrap(label: string, width: number): string[] | null {
  const cuts = width >= roomy
  const lines: string[] = []
  for (const word of label.split(' ')) {
    if (textWidth(word) > width && !cuts) return null
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= mostLines) return lines.map(line => cut(line, width))
  if (!cuts) return null
  const kept = lines.slice(0, mostLines - 1)
  return [...kept.map(line => cut(line, width)), cut(lines.slice(mostLines - 1).join(' '), width)]
}

const everyNth = (labels: string[], every: number) => labels.map((_, index) => index % every === 0)

const flat = (labels: string[], shown: boolean[]): Fit => ({
  shown,
  slanted: false,
  lines: labels.map(label => [label]),
  height: lineHeight + 4,
  overhang: 0,
})

/** Labels of places that lie unevenly: one is left out where it would touch the one before. */
export function thinLabels(labels: string[], places: number[]): Fit {
  let free = Number.NEGATIVE_INFINITY
  const shown = labels.map((label, index) => {
    const half = textWidth(label) / 2
    if (places[index]! - half < free) return false
    free = places[index]! + half + gap
    return true
  })
  return flat(labels, shown)
}

/** `room` is the width one category has. */
export function fitLabels(labels: string[], room: number): Fit {
  const wrapped = labels.map(label => wrap(label, room - gap / 2))
  if (wrapped.every(lines => lines !== null)) {
    return {
      shown: labels.map(() => true),
      slanted: false,
      lines: wrapped,
      height: Math.max(1, ...wrapped.map(({ length }) => length)) * lineHeight + 4,
      overhang: 0,
    }
  }
  const longest = Math.max(...labels.map(label => textWidth(label)))
  const every = Math.ceil((longest + gap) / room)
  if (labels.length >= 8 && longest <= 70 && every <= 4) {
    return flat(labels, everyNth(labels, every))
  }
  const length = Math.min(longestSlanted, longest)
  return {
    shown: everyNth(labels, Math.max(1, Math.ceil(18 / room))),
    slanted: true,
    lines: labels.map(label => [cut(label, length)]),
    height: length * down + lineHeight,
    overhang: Math.min(longestSlanted, textWidth(labels[0] ?? '')) * sideways,
  }
}
