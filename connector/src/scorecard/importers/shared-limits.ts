import type { WrittenEntry, WrittenScorecard } from './imported.ts'

/** The policy of a scorecard for measures without data: they count as 0, or their weight is spread, which is what goes without saying. */
export const missingAs = (zero: boolean): Pick<WrittenScorecard, 'ifMissing'> =>
  zero ? { ifMissing: 0 } : {}

/** None of the tools asks for a minimum of data. */
export const noCoverage = {
  minimumCoverage: 0,
  note: 'an account is scored as soon as anything is known, as there; 0.5 as minimumCoverage would be safer',
}

/** Where the weight of what is missing goes differs as soon as a group is known in part. */
export function partOfGroup(tool: string, { groups = {}, ifMissing = 'spread' }: WrittenScorecard): string[] {
  const lists = Object.values(groups).map(({ weights }) => Object.values(weights))
  const spreads = (own: WrittenEntry): boolean => (own.ifMissing ?? ifMissing) === 'spread'
  if (lists.length < 2 || !lists.some(own => own.length > 1 && own.some(spreads))) return []
  return [
    `where a group is known in part, ${tool} gives the weight of what is missing to the rest of the group; here it goes to everything that is known`,
  ]
}
