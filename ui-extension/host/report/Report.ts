/** One thing HubSpot would refuse: where, by which rule, what was seen, and what to do. */
export interface Finding {
  surface: string
  rule: string
  seen: string
  remedy: string
}

/** A rule, and how it came out: broken, kept, or nothing to judge it by. */
export interface Judged {
  rule: string
  /** What it was judged by. */
  measured: 'bundle' | 'metadata' | 'network log' | 'bundle and network log'
  outcome: 'kept' | 'broken' | 'nothing to judge'
}

export interface Report {
  project: string
  surfaces: { surface: string; location: string; bytes: number }[]
  judged: Judged[]
  findings: Finding[]
}
