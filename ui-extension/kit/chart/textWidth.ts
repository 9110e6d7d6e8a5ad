/** Letter widths of the kit's font in parts of its size, on the generous side: measuring would need a painted page. */
const narrow = /[ijlftrI.,:;'|()\s-]/
const wide = /[mwMW@%…]/
const middling = 0.6

const share = (letter: string): number => (narrow.test(letter) ? 0.38 : wide.test(letter) ? 0.92 : middling)

/** Pixels that words of this size take. */
export const textWidth = (words: string, size = 12): number =>
  [...words].reduce((sum, letter) => sum + share(letter), 0) * size

/** As many letters as fit, the cut shown. */
export function cut(words: string, width: number, size = 12): string {
  if (textWidth(words, size) <= width) return words
  let kept = words
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
