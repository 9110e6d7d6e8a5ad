/** One value a property has had. */
export interface Version {
  value: string
  atMs: number
  /** HubSpot's name for where the value came from, e.g. CRM_UI, INTEGRATION, IMPORT. */
  source: string
}

/**
 * One record at one moment. Never changed in place: an edit makes a new state, so that the search
 * index can go on showing the old one for as long as it lags.
 */
export interface RecordState {
  readonly id: string
  /** Set values only; what the server keeps itself (ids, dates, roll-ups) is not in here. */
  readonly properties: Readonly<Record<string, string>>
  readonly createdMs: number
  readonly updatedMs: number
  readonly archivedMs: number | null
  readonly mergedIds: readonly string[]
  /** Newest first, the present value included; absent for a property never changed since creation. */
  readonly history: Readonly<Record<string, readonly Version[]>>
}

export const noHistory: RecordState['history'] = Object.freeze({})
export const noMerges: readonly string[] = Object.freeze([])

/** Who changes a value: a person in HubSpot's screens bumps the modified date, a calculation does not. */
export interface Author {
  source: string
  bumpsModified: boolean
}

export const api: Author = { source: 'INTEGRATION', bumpsModified: true }
export const person: Author = { source: 'CRM_UI', bumpsModified: true }
export const calculation: Author = { source: 'CALCULATED', bumpsModified: false }

/** The state after these changes (null clears), or the same object when nothing differs. */
export function edited(
  record: RecordState,
  changes: Record<string, string | null>,
  author: Author,
  nowMs: number,
): RecordState {
  const differing = Object.entries(changes).filter(
    ([name, value]) => (record.properties[name] ?? null) !== value,
  )
  if (differing.length === 0) return record
  const properties: Record<string, string> = { ...record.properties }
  const history: Record<string, readonly Version[]> = { ...record.history }
  for (const [name, value] of differing) {
    const past = versionsOf(record, name, author.source)
    history[name] = [{ value: value ?? '', atMs: nowMs, source: author.source }, ...past]
    if (value === null) delete properties[name]
    else properties[name] = value
  }
  return { ...record, properties, history, updatedMs: author.bumpsModified ? nowMs : record.updatedMs }
}

/** Every value the property has had, newest first; none when it was never set. */
export function versionsOf(record: RecordState, name: string, source = 'CRM_UI'): readonly Version[] {
  const known = record.history[name]
  if (known) return known
  const value = record.properties[name]
  return value === undefined ? [] : [{ value, atMs: record.createdMs, source }]
}
