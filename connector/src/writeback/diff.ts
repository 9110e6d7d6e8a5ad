export type Values = Record<string, string | null>

/**
 * What must be sent so that the record shows `desired`, given what we last wrote. A property we wrote
 * and no longer project is cleared; a null that was never written needs no clearing.
 */
export function diff(desired: Values, written: Values): Values {
  const changes: Values = {}
  for (const [name, value] of Object.entries(desired))
    if (value !== (written[name] ?? null)) changes[name] = value
  for (const [name, value] of Object.entries(written))
    if (!(name in desired) && value !== null) changes[name] = null
  return changes
}
