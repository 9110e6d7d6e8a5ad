const space = '\u00a0'

/** 12345 as "12,345". */
export const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** "1 renewal", "1,204 renewals". */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)}${space}${number === 1 ? one : many}`

/** A share as a whole percentage; what is neither nothing nor everything is never written as 0 % or 100 %. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  if (share > 0 && whole === 0) return `<1${space}%`
  if (share < 1 && whole === 100) return `>99${space}%`
  return `${whole}${space}%`
}

/** A rate with one decimal, e.g. "107.2 %". */
export const rate = (share: number): string => `${(share * 100).toFixed(1)}${space}%`

/** "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** A text as a sentence: with a full stop, unless it ends in some other mark. */
export const sentence = (text: string): string => (/[.!?:]$/.test(text.trim()) ? text : `${text}.`)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
