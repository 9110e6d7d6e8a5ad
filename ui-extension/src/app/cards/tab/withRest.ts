import type { HistoryChange } from '@perennial/shared/wire/company-history'

const mostShown = 6

/** The largest changes, and all others as one: so that what is shown still adds up. */
export function withRest(changes: readonly HistoryChange[]): HistoryChange[] {
  if (changes.length <= mostShown + 1) return [...changes]
  const rest = changes.slice(mostShown)
  return [
    ...changes.slice(0, mostShown),
    {
      kind: `${rest.length} smaller changes`,
      label: 'Everything else',
      points: rest.reduce((sum, { points }) => sum + points, 0),
      because: rest.map(({ label }) => label).join(', '),
    },
  ]
}
