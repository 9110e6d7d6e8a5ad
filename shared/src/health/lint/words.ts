/** A share, 0..1, as a percentage with at most one decimal. */
export const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`

/** Names as a sentence lists them, the first few of them. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
