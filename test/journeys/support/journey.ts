import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { type Ended, type Running, startVerb } from '../../../scripts/demo/perennial.ts'
import { type Stage, setStage } from '../../../scripts/demo/stage.ts'
import type { PortalContents } from '../../world/fill.ts'
import { world } from '../../world/world.ts'
import { type Database, databaseIn } from './database.ts'

/** A verb that ended, with its JSON result, or its error when it failed. */
export interface Told<T> extends Omit<Ended, 'out' | 'err'> {
  result: T
  error: { kind: string; message: string; field?: string; remedy: string }
  err: string
}

/** A local HubSpot with a sample portal, and a connector with a home and a PostgreSQL of its own. */
export interface Journey extends Omit<Stage, 'perennial' | 'strike'> {
  /** Runs a verb as a user would; rejects when it ends with anything but 0. */
  run<T>(...verb: string[]): Promise<T>
  /** Runs a verb that may fail. */
  attempt<T>(...verb: string[]): Promise<Told<T>>
  /** The same under changed environment variables. */
  attemptIn<T>(environment: NodeJS.ProcessEnv, ...verb: string[]): Promise<Told<T>>
  /** Starts a verb and leaves it running. */
  start(...verb: string[]): Running
  /** Changes one line of the configuration, as a person with an editor would. */
  configure(key: string, value: string): Promise<void>
  /** The connector's database, seen by its owner. */
  database(): Promise<Database>
  /** Ends and removes everything that was started. */
  end(): Promise<void>
}

export interface JourneyOptions {
  accounts?: number
  contents?: PortalContents
  /** Lines added to the configuration that `init` writes. */
  settings?: string
}

const seed = 7
/** The local portal's quota is scaled up for tests that are not about quotas. */
const budget = 'budget:\n  callsPerTenSeconds: 4500\n  searchesPerSecond: 180\n'

/** Sets the stage and lets `init` write the configuration; nothing has been mirrored yet. */
export async function openJourney(options: JourneyOptions = {}): Promise<Journey> {
  const { accounts = 60, contents = world({ seed, accounts }), settings = '' } = options
  const stage = await setStage({ contents, publicUrl: 'https://api.perennial.example', name: 'journey' })
  const databases: Database[] = []
  const journey: Journey = {
    ...stage,
    run: async <T>(...verb: string[]) => {
      const told = await journey.attempt<T>(...verb)
      if (told.code === 0) return told.result
      throw new Error(`perennial ${verb.join(' ')} ended with ${told.code}: ${told.err}`)
    },
    attempt: (...verb) => journey.attemptIn({}, ...verb),
    attemptIn: async <T>(environment: NodeJS.ProcessEnv, ...verb: string[]) =>
      told<T>(await startVerb({ ...stage.environment, ...environment }, verb).ended),
    start: (...verb) => startVerb(stage.environment, verb),
    configure: async (key, value) => {
      const file = stage.environment.PERENNIAL_CONFIG!
      const line = new RegExp(`^( *${key}:).*$`, 'm')
      const text = await readFile(file, 'utf8')
      if (!line.test(text)) throw new Error(`${file} has no line for ${key}`)
      await writeFile(file, text.replace(line, `$1 ${value}`))
    },
    database: async () => {
      const database = await databaseIn(stage.home)
      databases.push(database)
      return database
    },
    end: async () => {
      await Promise.all(databases.map(database => database.close()))
      await stage.strike()
    },
  }
  try {
    await journey.run('init')
    await appendFile(stage.environment.PERENNIAL_CONFIG!, `${budget}${settings}`)
    return journey
  } catch (error) {
    await journey.end()
    throw error
  }
}

function told<T>({ code, out, err }: Ended): Told<T> {
  const failure = err.split('\n').find(line => line.startsWith('{"error"'))
  return {
    code,
    err,
    result: (out === '' ? undefined : JSON.parse(out)) as T,
    error: failure === undefined ? undefined : JSON.parse(failure).error,
  }
}
