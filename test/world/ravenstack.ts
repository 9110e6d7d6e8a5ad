import { join } from 'node:path'
import type { OddRows } from './csv/odd-rows.ts'
import type { PortalContents, UsageColumns } from './fill.ts'
import type { PortalLine } from './portal.ts'
import { oddRows } from './ravenstack/odd-rows.ts'
import { readRavenStack, usageFileName } from './ravenstack/read-rows.ts'
import { ravenStackRecords } from './ravenstack/records.ts'
import type { RavenStackRows } from './ravenstack/rows.ts'
import { ravenStackShape } from './ravenstack/shape.ts'

/** RavenStack (River @ Rivalytics) as the contents of a portal; its usage stays in its own file. */
export interface RavenStack extends PortalContents {
  lines(): Iterable<PortalLine>
  usageFile: string
  usageColumns: UsageColumns
  /** What makes no sense in the data: imported as found, counted here. */
  oddRows: OddRows[]
  /** Files that have no place in a CRM, with their rows. */
  leftOut: { file: string; rows: number; because: string }[]
}

/**
 * Reads the five ravenstack_*.csv files of a folder. Throws ConfigError naming file, row and value when a
 * date, number or flag cannot be read in exactly one way.
 */
export async function ravenstack(dir: string): Promise<RavenStack> {
  const rows = await readRavenStack(dir)
  return {
    *lines() {
      yield* ravenStackShape()
      yield* ravenStackRecords(rows)
    },
    asOf: lastDate(rows),
    usageFile: join(dir, usageFileName),
    usageColumns: {
      key: 'subscription_id',
      keyIs: { on: 'deal', property: 'subscription_id' },
      day: 'usage_date',
      metric: 'feature_name',
      quantity: 'usage_count',
      id: 'usage_id',
    },
    oddRows: oddRows(rows),
    leftOut: [
      {
        file: 'ravenstack_churn_events.csv',
        rows: rows.churnEvents.length,
        because: 'a CRM has no object for them; read only to compare with the churn flags',
      },
    ],
  }
}

function lastDate({ accounts, subscriptions, tickets, usage, churnEvents }: RavenStackRows): string {
  const instants = [
    ...accounts.map(({ signedUp }) => signedUp),
    ...subscriptions.flatMap(({ start, end }) => [start, end ?? start]),
    ...tickets.flatMap(({ submitted, closed }) => [submitted, closed ?? submitted]),
    ...usage.map(({ on }) => on),
    ...churnEvents.map(({ on }) => on),
  ]
  return instants.reduce((last, instant) => (instant > last ? instant : last), '').slice(0, 10)
}
