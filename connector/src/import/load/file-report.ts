import type { SourceFile } from './load-file.ts'
import type { VerdictCount } from './save-facts.ts'

/** What became of the rows of a file. Rows that were set aside are neither added nor unchanged, but odd. */
export interface FileReport {
  file: string
  kind: string
  rows: number
  added: number
  changed: number
  unchanged: number
  odd: number
}

export function fileReport(
  { no, mapped }: SourceFile,
  rows: ReadonlyMap<number, number>,
  verdicts: readonly VerdictCount[],
  odd: ReadonlyMap<number, number>,
): FileReport {
  const n = (verdict: VerdictCount['verdict']): number =>
    verdicts.find(one => one.fileNo === no && one.verdict === verdict)?.n ?? 0
  return {
    file: mapped.file,
    kind: mapped.kind,
    rows: rows.get(no) ?? 0,
    added: n('added'),
    changed: n('changed'),
    unchanged: n('unchanged'),
    odd: odd.get(no) ?? 0,
  }
}
