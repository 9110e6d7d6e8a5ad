/** What else than measures moved the score: each is a row of its own, so that all rows sum to the score. */
export interface ScoreAdjustment {
  kind: 'group_rounding' | 'exception' | 'last_known' | 'rounding' | 'override'
  /** Tells rows of one kind apart: the name of a group or of an exception. */
  name: string
  label: string
  points: number
  because: string
}

/** What a row is called where measures are called by their entry: `rounding`, `exception:Red support`. */
export const adjustmentName = ({ kind, name }: Pick<ScoreAdjustment, 'kind' | 'name'>): string =>
  name === kind ? kind : `${kind}:${name}`
