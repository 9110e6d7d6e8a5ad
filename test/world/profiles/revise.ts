import type { ObjectType, PortalLine, RecordLine } from '../portal.ts'
import type { Version } from '../record-line.ts'

/** The same lines with every record of one type changed. */
export const revised = (
  lines: readonly PortalLine[],
  objectType: ObjectType,
  change: (record: RecordLine) => RecordLine,
): PortalLine[] =>
  lines.map(line => (line.line === 'record' && line.objectType === objectType ? change(line) : line))

/** Sets values as if they had been so from the beginning; null takes a property away with its past. */
export function withValues(record: RecordLine, values: Record<string, string | null>): RecordLine {
  const set = Object.entries({ ...record.properties, ...values }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return {
    ...withHistory(
      record,
      Object.entries(record.history ?? {}).filter(([name]) => !(name in values)),
    ),
    properties: Object.fromEntries(set),
  }
}

/**
 * Writes a property at known times by known hands, oldest first; an empty last value leaves it unset.
 * The history is kept even of a single version, for it says when and by whom the value was written.
 */
export function written(record: RecordLine, name: string, versions: readonly Version[]): RecordLine {
  const { createdAt } = record
  // Nothing is written on a record before it is there.
  const possible = versions.map(({ timestamp, ...version }) => ({
    ...version,
    timestamp: timestamp < createdAt ? createdAt : timestamp,
  }))
  const last = possible.at(-1)!
  const present = withValues(record, { [name]: last.value === '' ? null : last.value })
  const history = { ...present.history, [name]: possible.toReversed() }
  const updatedAt = last.timestamp > record.updatedAt ? last.timestamp : record.updatedAt
  return { ...present, history, updatedAt }
}

/** Gives properties other names; their values, and what those become, may change on the way. */
export function renamed(
  record: RecordLine,
  names: Readonly<Record<string, string>>,
  valueFor: (name: string, value: string) => string = (_, value) => value,
): RecordLine {
  const moved = Object.entries(record.properties).map(([name, value]) => [
    names[name] ?? name,
    valueFor(name, value),
  ])
  const past = Object.entries(record.history ?? {}).map(
    ([name, versions]) =>
      [
        names[name] ?? name,
        versions.map(version => ({ ...version, value: valueFor(name, version.value) })),
      ] as const,
  )
  return { ...withHistory(record, past), properties: Object.fromEntries(moved) }
}

/** A record without a past has no history at all, as the generator writes it. */
function withHistory(
  { history: _, ...record }: RecordLine,
  past: (readonly [string, Version[]])[],
): RecordLine {
  return past.length === 0 ? record : { ...record, history: Object.fromEntries(past) }
}

/** The lines without some records and without the links that touch them. */
export function without(lines: readonly PortalLine[], isGone: (record: RecordLine) => boolean): PortalLine[] {
  const gone = new Set(lines.flatMap(line => (line.line === 'record' && isGone(line) ? keyOf(line) : [])))
  return lines.filter(line =>
    line.line === 'record'
      ? !gone.has(keyOf(line))
      : line.line !== 'link' || !(gone.has(keyOf(line.from)) || gone.has(keyOf(line.to))),
  )
}

const keyOf = ({ objectType, id }: { objectType: string; id: string }): string => `${objectType}/${id}`
