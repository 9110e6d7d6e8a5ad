import { execFile, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, findBinaries } from './binaries.ts'
import { type Places, reachable, short } from './places.ts'

const run = promisify(execFile)

/** The port only names the socket file: the server listens on no network address. */
export const port = 5432

/** Starts the server on its data folder, made on first use. Resolves with the process; ready or not is for the caller to ask. */
export async function startServer(places: Places): Promise<ReturnType<typeof spawn>> {
  const binaries = executable(await findBinaries(majorOf(places)), places)
  if (!existsSync(places.data)) await createCluster(binaries, places)
  const log = openSync(places.log, 'a')
  return spawn(
    join(binaries.bin, 'postgres'),
    [
      '-D',
      places.data,
      '-p',
      String(port),
      '-k',
      places.socket,
      '-c',
      'listen_addresses=',
      '-c',
      'max_connections=60',
    ],
    { ...places.user, cwd: '/', stdio: ['ignore', log, log], detached: true },
  )
}

const majorOf = (places: Places): number | null => {
  const file = join(places.data, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

/** Made beside and renamed into place, so that a half-made cluster is never taken for a whole one. */
async function createCluster(binaries: Binaries, places: Places): Promise<void> {
  const made = `${places.data}.${process.pid}`
  rmSync(made, { recursive: true, force: true })
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin'] : []
  await run(
    join(binaries.bin, 'initdb'),
    [
      '-D',
      made,
      '-U',
      'perennial',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      ...locale,
      '--auth=trust',
      '--data-checksums',
    ],
    { ...places.user, cwd: '/' },
  )
  if (existsSync(places.data)) rmSync(made, { recursive: true })
  else renameSync(made, places.data)
}

/** Programs the server's user can reach: a copy beside the data when the project lies in a private folder. */
function executable(binaries: Binaries, places: Places): Binaries {
  if (places.user === null || reachable(binaries.bin)) return binaries
  const copy = join('/var/lib/perennial', `postgres-${binaries.major}-${short(binaries.bin)}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(dirname(binaries.bin), unfinished, { recursive: true, verbatimSymlinks: true })
    chownSync(unfinished, places.user.uid, places.user.gid)
    renameSync(unfinished, copy)
  }
  return { ...binaries, bin: join(copy, 'bin') }
}
