import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setInterval as every } from 'node:timers/promises'
import { root } from '../../scripts/setup.mjs'

interface Demo {
  code: number | null
  out: string
  err: string
}

/** A token no other process has in its environment, to find what the demo left running. */
async function demo(mark: string, ...options: string[]): Promise<Demo> {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts', 'perennial.mjs'), 'demo', '--once', ...options],
    {
      env: { ...process.env, PERENNIAL_TEST_MARK: mark },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', resolve)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), promise])
  return { code, out, err }
}

/** Resolves once no process carries the mark; one in its last milliseconds may still be listed. */
async function nothingRuns(mark: string): Promise<void> {
  for await (const _ of every(20)) if ((await leftRunning(mark)).length === 0) return
}

async function leftRunning(mark: string): Promise<string[]> {
  const found: string[] = []
  for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    // safe: a process may end while the list is being read
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (environment.split('\0').includes(`PERENNIAL_TEST_MARK=${mark}`)) found.push(pid)
  }
  return found
}

const demoFolders = async () =>
  existsSync(join(root, '.perennial'))
    ? (await readdir(join(root, '.perennial'))).filter(name => name.startsWith('demo-'))
    : []

describe('npm run demo -- --once --json', () => {
  it('prints one JSON line in which the mirror equals the portal, and leaves nothing behind', async () => {
    const foldersBefore = await demoFolders()
    const { code, out, err } = await demo('sample', '--json', '--accounts', '60')
    expect({ code, lines: out.split('\n').length, err: err.includes('Error') }).toEqual({
      code: 0,
      lines: 2,
      err: false,
    })
    const result = JSON.parse(out)
    const { companies, deals, contacts, tickets } = result.portal
    expect(companies).toBeGreaterThan(50)
    expect(result.mirrored).toMatchObject({ companies, deals, contacts, tickets })
    const { healthy, watch, at_risk, unscored } = result.bands
    expect(result).toMatchObject({
      scored: healthy + watch + at_risk,
      unscored,
      failed: 0,
      seconds: expect.any(Number),
      calls: { read: expect.any(Number), search: expect.any(Number), write: expect.any(Number) },
    })
    expect(result.scored).toBeGreaterThan(20)
    expect(result.pushed).toBeGreaterThanOrEqual(result.scored + unscored)
    await nothingRuns('sample')
    expect(await demoFolders()).toEqual(foldersBefore)
  }, 120_000)

  it('refuses a folder that does not exist, in words', async () => {
    const { code, out, err } = await demo('no-folder', '--json', '--data', 'no/such/folder')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const { error } = JSON.parse(err.trim().split('\n').at(-1)!)
    expect(error).toMatchObject({ kind: 'config', field: '--data' })
    expect(error.message).toContain('no/such/folder')
    await nothingRuns('no-folder')
  })

  it('refuses a folder without the data, naming the file that is missing', async () => {
    const { code, err } = await demo('no-data', '--json', '--data', join(root, 'docs'))
    expect(code).toBe(1)
    expect(JSON.parse(err.trim().split('\n').at(-1)!).error).toMatchObject({
      kind: 'config',
      message: expect.stringContaining('ravenstack_'),
    })
  })
})

const ravenstack = join(root, '..', 'shared', 'data', 'ravenstack')
const onThirdPartyData = existsSync(ravenstack) ? describe : describe.skip

onThirdPartyData('npm run demo -- --once --json --data ../shared/data/ravenstack', () => {
  it('mirrors data nobody here wrote, and counts the rows that make no sense', async () => {
    const { code, out } = await demo('ravenstack', '--json', '--data', ravenstack)
    expect(code).toBe(0)
    const result = JSON.parse(out)
    expect(result.portal).toMatchObject({ companies: 500, deals: 5_000 })
    expect(result.mirrored).toMatchObject({ companies: 500, deals: 5_000 })
    expect(result.odd).toMatchObject({
      usage_outside_subscription: 19_432,
      ticket_before_signup: 1_077,
      duplicate_usage_id: 21,
    })
    await nothingRuns('ravenstack')
  }, 180_000)
})
