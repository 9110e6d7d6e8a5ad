import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { ConfigError } from '../errors.ts'
import { migrate } from './migrate.ts'
import { oldestMajor } from './postgres/binaries.ts'
import { embeddedServer } from './postgres/embedded.ts'
import { PreparedClient } from './prepared-client.ts'
import { Store } from './store.ts'

/** bigint counts fit a double here; numeric and dates stay text so that nothing is rounded or shifted. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === 20
      ? Number
      : oid === 1082
        ? (text: string) => text
        : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

const appRole = 'perennial_app'

/**
 * Opens the store: the server DATABASE_URL names, else the project's own PostgreSQL in `home`. Migrates
 * first; then works as a role that owns nothing, behind row-level security. With `prepared` each statement is planned once.
 */
export async function openStore(options: {
  home: string
  databaseUrl: string | undefined
  prepared?: boolean
}): Promise<Store> {
  const config = options.databaseUrl
    ? { connectionString: options.databaseUrl }
    : await ownDatabase(await embeddedServer(options.home))
  await migrateAs(config)
  const Client = options.prepared ? PreparedClient : pg.Client
  const pool = new pg.Pool({ ...config, types, max: 8, options: `-c role=${appRole}`, Client })
  pool.on('error', () => undefined)
  return new Store(pool, new Kysely({ dialect: new PostgresDialect({ pool }) }))
}

async function migrateAs(config: pg.PoolConfig): Promise<void> {
  const owner = new pg.Pool({ ...config, max: 2 })
  owner.on('error', () => undefined)
  try {
    await checkVersion(owner)
    await migrate(new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) }))
  } finally {
    if (!owner.ended) await owner.end()
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const version = await majorVersion(pool).catch(cause => {
    throw new ConfigError(`cannot reach PostgreSQL: ${(cause as Error).message}`, {
      field: 'DATABASE_URL',
      remedy: 'check the address, user and password, or unset DATABASE_URL to use the built-in server',
      cause,
    })
  })
  if (version < oldestMajor)
    throw new ConfigError(`PostgreSQL ${version} is too old`, {
      field: 'DATABASE_URL',
      remedy: `use PostgreSQL ${oldestMajor} or newer`,
    })
}

/** Asynchronous throughout: an address that is no URL makes the pool throw rather than reject. */
async function majorVersion(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  return rows[0]!.version
}

const databaseName = 'perennial'

async function ownDatabase(server: pg.ClientConfig): Promise<pg.PoolConfig> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(`create database ${databaseName}`)
  } catch (error) {
    const duplicate = ['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')
    if (!duplicate) throw error
  } finally {
    await client.end()
  }
  return { ...server, database: databaseName }
}
