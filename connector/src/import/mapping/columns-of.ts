import { ConfigError } from '../../errors.ts'
import { type DayOrder, orderOf } from '../days/day-order.ts'
import type { FactKind } from '../kinds/fact-kind.ts'
import { factKinds } from '../kinds/fact-kinds.ts'
import type { Reading } from '../row/file-row.ts'
import type { MappedFile } from './mapping-file.ts'

/** Where and how each field of a file is read, but for the order of its days, which its values must prove. */
export type Columns = Omit<Reading, 'orders'> & {
  /** Orders the mapping states. */
  told: ReadonlyMap<string, DayOrder>
  /** Columns of days that must prove theirs. */
  unproven: { column: string; at: number }[]
}

/** Finds the mapped columns in a header. `placeOf` says where the mapping names one, should it be missing. */
export function columnsOf(
  mapped: MappedFile,
  header: readonly string[],
  portal: { timeZone: string; currency: string },
  placeOf: (...path: string[]) => string,
): Columns {
  const find = (column: string, ...path: string[]): number => {
    const at = header.indexOf(column)
    if (at < 0) throw missing(mapped.file, column, header, placeOf(...path), path.join('.'))
    return at
  }
  const columns = new Map(
    entries(mapped.columns).map(
      ([field, name]) => [field, { name, at: find(name, 'columns', field) }] as const,
    ),
  )
  for (const column of Object.keys(mapped.dates)) find(column, 'dates', column)
  const told = new Map(entries(mapped.dates).map(([column, format]) => [column, orderOf(format)] as const))
  return {
    ...portal,
    file: mapped.file,
    columns,
    constant: new Map(entries(mapped.constant)),
    values: new Map(
      entries(mapped.values).map(([field, words]) => [field, new Map(entries(words))] as const),
    ),
    attributes: entries(mapped.attributes).map(([name, column]) => ({
      name,
      at: find(column, 'attributes', name),
    })),
    told,
    unproven: dayColumns(factKinds[mapped.kind], columns).filter(({ column }) => !told.has(column)),
  }
}

function dayColumns(kind: FactKind, columns: Reading['columns']): Columns['unproven'] {
  const found = [...columns].flatMap(([field, { name, at }]) =>
    kind.fields[field]?.days ? [[name, { column: name, at }] as const] : [],
  )
  return [...new Map(found).values()]
}

const entries = <T>(record: Partial<Record<string, T>>): [string, T][] =>
  Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))

const missing = (file: string, column: string, header: readonly string[], place: string, field: string) =>
  new ConfigError(`${place}: ${field}: ${file} has no column ${JSON.stringify(column)}`, {
    field,
    remedy: `its columns are ${header.join(', ')}${header.length === 1 ? '; if they are separated otherwise, say so: delimiter: ";"' : ''}`,
  })
