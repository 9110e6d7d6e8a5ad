import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openStore } from '../connector/src/store/open.ts'
import { embeddedServer } from '../connector/src/store/postgres/embedded.ts'
import type { Store } from '../connector/src/store/store.ts'

/** A migrated database of one's own, with nothing in it. */
export interface FreshDatabase {
  url: string
  /** The store as the application opens it: behind the tenant wall. */
  store: Store
  /** A connection that owns the tables, for looking behind the wall. */
  owner: pg.Client
  drop(): Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))
/** Where the one server of all tests lives; it stops itself when no test uses it any more. */
const home = `${root}.perennial/test`
const leftoverMs = 3_600_000

/** A new database copied from a template that was migrated once. Any number of processes may ask. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await embeddedServer(home)
  const name = `t_${Date.now()}_${randomUUID().slice(0, 8)}`
  await administer(server, async admin => {
    await ensureTemplate(admin, server)
    await admin.query(`create database ${name} template ${template}`)
  })
  const url = urlOf(server, name)
  const store = await openStore({ home, databaseUrl: url })
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  return {
    url,
    store,
    owner,
    drop: async () => {
      await store.close()
      await owner.end()
      await administer(server, admin => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Changes when a migration changes, so that an old template is never taken for a new one. */
const template = `template_${hashOfMigrations()}`
const templateLock = 7_301_204

async function ensureTemplate(admin: pg.Client, server: pg.ClientConfig): Promise<void> {
  if (await exists(admin, template)) return
  await admin.query('select pg_advisory_lock($1)', [templateLock])
  try {
    if (await exists(admin, template)) return
    await dropLeftovers(admin)
    const unfinished = `${template}_unfinished`
    await admin.query(`drop database if exists ${unfinished} with (force)`)
    await admin.query(`create database ${unfinished}`)
    const store = await openStore({ home, databaseUrl: urlOf(server, unfinished) })
    await store.close()
    await admin.query(`alter database ${unfinished} allow_connections false`)
    await admin.query(`alter database ${unfinished} rename to ${template}`)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock])
  }
}

/** Databases of tests that were killed before they could drop theirs. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database
     where datname ~ '^t_\\d+_' and split_part(datname, '_', 2)::int8 < $1`,
    [Date.now() - leftoverMs],
  )
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`)
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

async function administer(
  server: pg.ClientConfig,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client(server)
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

const urlOf = ({ host, port, user }: pg.ClientConfig, name: string): string =>
  `postgresql://${user}@/${name}?host=${host}&port=${port}`

function hashOfMigrations(): string {
  const store = `${root}connector/src/store`
  const files = readdirSync(`${store}/migrations`)
    .sort()
    .map(file => `${store}/migrations/${file}`)
  const hash = createHash('sha256')
  for (const file of [`${store}/migrate.ts`, ...files]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
