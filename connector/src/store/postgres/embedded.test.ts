import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { embeddedServer, removeEmbeddedServer, stopEmbeddedServer } from './embedded.ts'
import { placesFor } from './places.ts'

const home = mkdtempSync(join(tmpdir(), 'perennial-embedded-'))
/** Where the server's own user can reach it, the data stays in the home. */
chmodSync(home, 0o755)
afterAll(async () => {
  await removeEmbeddedServer(home)
  await rm(home, { recursive: true, force: true })
})

describe('the built-in PostgreSQL', () => {
  it('is one server for everybody who opens it at once', async () => {
    const configs = await Promise.all([embeddedServer(home), embeddedServer(home), embeddedServer(home)])
    await query('create table kept (n int)')
    await query('insert into kept values (1)')
    for (const config of configs) expect(await query('select n from kept', config)).toEqual([{ n: 1 }])
  })

  it('listens on no network address', async () => {
    expect(await query('show listen_addresses')).toEqual([{ listen_addresses: '' }])
  })

  it('outlives whoever started it', async () => {
    await stopEmbeddedServer(home)
    const opener = openInAnotherProcess()
    await answered(opener)
    const server = pid()
    opener.kill('SIGKILL')
    await once(opener, 'exit')
    expect(await query('select n from kept')).toEqual([{ n: 1 }])
    expect(pid()).toBe(server)
  })

  it('comes back with everything it had after it was killed', async () => {
    await query('insert into kept values (2)')
    const killed = pid()
    process.kill(killed, 'SIGKILL')
    await gone(killed)
    await embeddedServer(home)
    expect(await query('select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
    expect(pid()).not.toBe(killed)
  })

  it('starts once what a killed server left behind has gone', async () => {
    await stopEmbeddedServer(home)
    const { data, log, user } = placesFor(home)
    // PostgreSQL takes only a process of its own user for another server.
    const left = spawn('sleep', ['60'], { ...user })
    writeFileSync(join(data, 'postmaster.pid'), `${left.pid}\n`)
    const before = readFileSync(log, 'utf8').length
    const starting = embeddedServer(home)
    while (!readFileSync(log, 'utf8').slice(before).includes('already exists')) await pause(20)
    left.kill('SIGKILL')
    await starting
    expect(await query('select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('stops by itself when nobody uses it, however many started it', async () => {
    await stopEmbeddedServer(home)
    const keepers = [keeper(), keeper()]
    await Promise.all(keepers.map(one => once(one, 'exit')))
    await goneFile(join(placesFor(home).data, 'postmaster.pid'))
  })

  it('does not stop while somebody is connected', async () => {
    const server = keeper()
    const client = await connectSoon()
    await expect(Promise.race([once(server, 'exit'), pause(1500, 'still there')])).resolves.toBe(
      'still there',
    )
    await client.end()
    await once(server, 'exit')
  })

  it('refuses a data folder that another version made, and says what to do', async () => {
    await stopEmbeddedServer(home)
    const versionFile = join(placesFor(home).data, 'PG_VERSION')
    const made = readFileSync(versionFile, 'utf8')
    writeFileSync(versionFile, '9\n')
    const { startServer } = await import('./server.ts')
    await expect(startServer(placesFor(home))).rejects.toMatchObject({
      kind: 'config',
      message: 'the data folder was made by PostgreSQL 9, which is not installed',
      field: 'DATABASE_URL',
    })
    writeFileSync(versionFile, made)
  })
})

async function query(text: string, config?: pg.ClientConfig): Promise<unknown[]> {
  const client = new pg.Client(config ?? (await embeddedServer(home)))
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

const pid = (): number =>
  Number.parseInt(readFileSync(join(placesFor(home).data, 'postmaster.pid'), 'utf8'), 10)

const gone = (process_: number): Promise<void> => goneFile(`/proc/${process_}`)

async function goneFile(file: string): Promise<void> {
  while (existsSync(file)) await pause(20)
}

/** A keeper that stops the server after half a second without clients. */
function keeper(): ChildProcess {
  const script = fileURLToPath(new URL('./keeper.ts', import.meta.url))
  return spawn(process.execPath, [script, home, '0.5'], { stdio: 'ignore' })
}

async function connectSoon(): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ host: placesFor(home).socket, user: 'perennial', database: 'postgres' })
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    if (connected) return client
    await pause(20)
  }
}

function openInAnotherProcess(): ChildProcess {
  const script = `
    import { embeddedServer } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    console.log((await embeddedServer(${JSON.stringify(home)})).host)
    setInterval(() => undefined, 1000)`
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

const answered = (child: ChildProcess): Promise<unknown> => once(child.stdout!, 'data')
