import type * as z from 'zod'
import type { Imported } from './imported.ts'

/** How one tool's scorecards are read. A new tool is one file and one line in `import-formats.ts`. */
export interface ImportFormat<T = unknown> {
  label: string
  /** What the file holds, as JSON or YAML. */
  schema: z.ZodType<T>
  /** How a table is read as that: a row a measure, rows of one group together. */
  table: TableShape
  translate: (source: T) => Imported
}

/** Which columns say what of a group; all others are of the measure in the row. */
export interface TableShape {
  /** Key of the scorecard's own name, which a table cannot say: the file's name stands in. */
  name: string
  /** Key of the list of groups; null when measures stand side by side. */
  groups: string | null
  /** Columns of the group, its name first. */
  groupColumns: readonly string[]
  measures: string
}

/** A format as one that any file can be read by. */
export const importFormat = <T>(own: ImportFormat<T>): ImportFormat => own as unknown as ImportFormat
