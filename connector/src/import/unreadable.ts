import { ConfigError } from '../errors.ts'

/** Where a value stands: lines are counted as an editor shows them, the header being line 1. */
export interface Place {
  file: string
  line: number
  column: string
}

/** A value that cannot be read refuses the whole import: half an import would be worse than none. */
export const unreadable = ({ file, line, column }: Place, value: string, remedy: string): ConfigError =>
  new ConfigError(
    `${file}, line ${line}, column ${column}: ${JSON.stringify(value)} cannot be read; nothing was imported`,
    { field: column, remedy },
  )
