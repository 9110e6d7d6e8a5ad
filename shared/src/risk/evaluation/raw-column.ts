/** A column as a file or a table has it: numbers, texts, or null where there is nothing. */
export interface RawColumn {
  name: string
  values: readonly (string | number | null)[]
}
