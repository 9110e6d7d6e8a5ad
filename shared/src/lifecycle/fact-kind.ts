export type FactType = 'text' | 'number' | 'day' | 'flag'

/** What a condition may ask of a fact, and how the fact reads in a sentence. */
export type FactKind =
  /** `any` = as the condition reads it: only the portal knows what an attribute holds. */
  { type: 'text' | 'number' | 'day' | 'any'; label: string } | { type: 'flag'; label: string; unset: string }
