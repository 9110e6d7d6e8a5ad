/** How often a candidate's values agree with what other records say; null when nothing could be compared. */
export interface Agreement {
  agreeing: number
  tested: number
  /** With what, in a few words. */
  with: string
}

/** The records whose value could be compared, and how many agree. */
export function agreementOver<T>(
  records: readonly T[],
  compare: (record: T) => boolean | null,
  with_: string,
): Agreement | null {
  const compared = records.map(compare).filter(one => one !== null)
  return compared.length === 0
    ? null
    : { agreeing: compared.filter(Boolean).length, tested: compared.length, with: with_ }
}

export const rateOf = ({ agreeing, tested }: Agreement): number => agreeing / tested

/** "58 of 60 agree with the next deal of the company" */
export const inWords = ({ agreeing, tested, with: what }: Agreement): string =>
  `${agreeing} of ${tested} agree with ${what}`
