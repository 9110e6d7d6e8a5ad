import type { Database } from './database.ts'

/** Empties every table but the record of migrations: the next sync is a first one. */
export async function forget(database: Database): Promise<void> {
  const tables = await database.rows<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  )
  await database.rows(`truncate ${tables.map(({ name }) => name).join(', ')}`)
}
