/** Net promoter score, −100 to 100, with the half width of its 95 % interval in the same points. */
export interface Nps {
  nps: number
  marginOfError: number
}

/**
 * 100 (p − d), where p answered 9 or 10 and d 0 to 6, as shares of all answers; its variance is
 * (p + d − (p − d)²) / n, that of a variable which is 1, 0 or −1. Null when nobody answered.
 */
export function nps(promoters: number, passives: number, detractors: number): Nps | null {
  const answers = [promoters, passives, detractors]
  if (answers.some(count => !Number.isInteger(count) || count < 0))
    throw new RangeError(`answers are counted in whole numbers, not ${answers.join(', ')}`)
  const n = promoters + passives + detractors
  if (n === 0) return null
  const [p, d] = [promoters / n, detractors / n]
  return { nps: 100 * (p - d), marginOfError: 196 * Math.sqrt((p + d - (p - d) ** 2) / n) }
}
