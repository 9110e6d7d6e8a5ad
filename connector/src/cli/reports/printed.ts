import { csv } from '../../csv.ts'
import { emit } from '../output.ts'
import type { Session } from '../session.ts'
import type { ReportOptions } from './report-options.ts'

/** A report in the three forms it can be had in. */
export interface Printed {
  json: object
  header: readonly string[]
  rows: readonly object[]
  text: () => string
}

export type Report = (session: Session, options: ReportOptions) => Promise<Printed>

export const print = ({ json, header, rows, text }: Printed, options: ReportOptions): void =>
  emit(options.json === true, json, () => (options.csv ? csv(rows, header) : text()))
