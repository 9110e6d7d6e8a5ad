/**
 * `error`: the scorecard does not do what it says. `warning`: it does, and probably not what was meant. `note`: good to know.
 */
export type Severity = 'error' | 'warning' | 'note'

export const findingCodes = [
  'invalid',
  'weights-sum',
  'weights-stated',
  'scale-overlap',
  'scale-gap',
  'scale-direction',
  'band-unreachable',
  'exception-unreachable',
  'exception-useless',
  'missing-policy-flatters',
  'coverage-low',
  'subjective-share',
  'scorecards-claim-same',
  'scorecard-shadowed',
  'no-data',
  'calculated-property',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Keys and positions from the top of the file. */
export type Path = readonly (string | number)[]

/** Something in a file of scorecards that is not as its author will have meant it, and what to write instead. */
export interface Finding {
  code: FindingCode
  severity: Severity
  path: Path
  message: string
  remedy: string
}
