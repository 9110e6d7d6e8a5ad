import type { OddRows } from './csv/odd-rows.ts'
import type { PortalContents } from './fill.ts'
import { oddRows } from './maven/odd-rows.ts'
import { readMaven } from './maven/read-rows.ts'
import { mavenRecords } from './maven/records.ts'
import type { MavenRows } from './maven/rows.ts'
import { mavenShape } from './maven/shape.ts'
import type { PortalLine } from './portal.ts'
import type { UsageRow } from './usage.ts'

/** Maven Analytics' "CRM sales opportunities" as the contents of a portal: it sells, and renews nothing. */
export interface Maven extends PortalContents {
  lines(): Iterable<PortalLine>
  /** Nothing: the file is made all the same, with no rows. */
  usage(): Iterable<UsageRow>
  /** What makes no sense in the data: imported as found, counted here. */
  oddRows: OddRows[]
}

/**
 * Reads accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv of a folder. Throws ConfigError
 * naming file, row and value when a date, number or stage cannot be read in exactly one way.
 */
export async function maven(dir: string): Promise<Maven> {
  const rows = await readMaven(dir)
  const asOf = lastDate(rows)
  return {
    *lines() {
      yield* mavenShape(rows.agents)
      yield* mavenRecords(rows, asOf)
    },
    usage: () => [],
    asOf,
    oddRows: oddRows(rows),
  }
}

function lastDate({ opportunities }: MavenRows): string {
  const instants = opportunities.flatMap(({ engaged, closed }) => [engaged ?? '', closed ?? ''])
  return instants.reduce((last, instant) => (instant > last ? instant : last), '').slice(0, 10)
}
