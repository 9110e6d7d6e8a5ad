import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeEmbeddedServer } from '../../../connector/src/store/postgres/embedded.ts'
import { type Ended, type Running, startVerb } from '../../../scripts/demo/perennial.ts'
import { root } from '../../../scripts/setup.mjs'
import { type Database, databaseIn } from './database.ts'

/** A connector without a CRM and without a configuration: a home, a PostgreSQL of its own, and nothing in it. */
export interface BareHome {
  home: string
  /** Runs a verb as a user would. */
  attempt<T>(...verb: string[]): Promise<Attempt<T>>
  start(...verb: string[]): Running
  database(): Promise<Database>
  end(): Promise<void>
}

/** How a verb ended: its JSON result, or its error when it failed. */
export interface Attempt<T> extends Pick<Ended, 'code'> {
  result: T
  error: { kind: string; message: string; field?: string; remedy: string }
}

export async function openBareHome(): Promise<BareHome> {
  const home = join(root, '.perennial', `bare-${randomUUID().slice(0, 8)}`)
  await mkdir(home, { recursive: true })
  const environment = {
    PERENNIAL_HOME: home,
    PERENNIAL_CONFIG: join(home, 'perennial.config.yaml'),
    DATABASE_URL: '',
    HUBSPOT_TOKEN: '',
  }
  const databases: Database[] = []
  return {
    home,
    attempt: async <T>(...verb: string[]) => attempted<T>(await startVerb(environment, verb).ended),
    start: (...verb) => startVerb(environment, verb),
    database: async () => {
      const database = await databaseIn(home)
      databases.push(database)
      return database
    },
    end: async () => {
      await Promise.all(databases.map(database => database.close()))
      await removeEmbeddedServer(home)
      await rm(home, { recursive: true, force: true })
    },
  }
}

function attempted<T>({ code, out, err }: Ended): Attempt<T> {
  const failure = err.split('\n').find(line => line.startsWith('{"error"'))
  return {
    code,
    result: (out === '' ? undefined : JSON.parse(out)) as T,
    error: failure === undefined ? undefined : JSON.parse(failure).error,
  }
}
