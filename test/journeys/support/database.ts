import pg from 'pg'
import { embeddedServer } from '../../../connector/src/store/postgres/embedded.ts'

/** The connector's database as its owner sees it: every portal, no row-level security. */
export interface Database {
  rows<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

export async function databaseIn(home: string): Promise<Database> {
  const client = new pg.Client({ ...(await embeddedServer(home)), database: 'perennial' })
  await client.connect()
  return {
    rows: async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await client.query<T>(text, values)).rows,
    close: () => client.end(),
  }
}
