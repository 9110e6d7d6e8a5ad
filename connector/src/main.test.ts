import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { type LocalHubspot, startHubspot } from '../../test/sandbox/hubspot/start.ts'
import { knowPortal, mapping, mirrored, portalId, record } from '../../test/small-portal.ts'
import { profilePortal } from '../../test/world/profiles/profiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-main-'))
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const token = 'pat-eu1-s3cr3t'

let database: FreshDatabase
let crm: Server
let environment: NodeJS.ProcessEnv
beforeAll(async () => {
  database = await freshDatabase()
  crm = await refusingCrm()
  await knowPortal(database.store)
  await mirrored(database.store, [record('company', '1', { name: 'Ada', lifecyclestage: 'customer' })])
  const file = join(folder, 'perennial.config.yaml')
  writeFileSync(file, stringify({ mapping }))
  environment = {
    PATH: process.env.PATH,
    PERENNIAL_HOME: join(folder, 'home'),
    PERENNIAL_CONFIG: file,
    DATABASE_URL: database.url,
    HUBSPOT_TOKEN: token,
    HUBSPOT_BASE_URL: `http://127.0.0.1:${(crm.address() as AddressInfo).port}`,
  }
})
afterAll(async () => {
  await database.drop()
  crm.close()
  await rm(folder, { recursive: true })
})

/** A CRM that knows no token. */
function refusingCrm(): Promise<Server> {
  const message = 'Authentication credentials not found.'
  const answer = JSON.stringify({
    status: 'error',
    message,
    correlationId: 'c-1',
    category: 'INVALID_AUTHENTICATION',
  })
  const server = createServer((_, response) => {
    response.writeHead(401, { 'content-type': 'application/json' }).end(answer)
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

interface Ran {
  code: number
  stdout: string
  stderr: string
}

const perennial = (args: string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      [main, ...args],
      { env: { ...environment, ...more } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })

describe('the command line', () => {
  it('explains itself, and ends with 2 when it is used wrongly', async () => {
    const help = await perennial(['--help'])
    expect(help.code).toBe(0)
    for (const verb of ['init', 'doctor', 'fields', 'sync', 'score', 'push', 'explain', 'serve', 'import'])
      expect(help.stdout).toContain(`  ${verb} `)
    expect((await perennial(['dance'])).code).toBe(2)
    expect((await perennial(['score', '--as-of'])).code).toBe(2)
    expect((await perennial(['score', '--as-of', 'soon'])).code).toBe(2)
  })

  it('gives results on stdout only, as one JSON object under --json', async () => {
    const { code, stdout } = await perennial(['score', '--as-of', '2026-06-30', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ portalId, asOf: '2026-06-30', assessed: 1 })
  })

  it('gives errors under --json as an object on stderr, with field and remedy', async () => {
    const { code, stdout, stderr } = await perennial(['score', '--json'], {
      PERENNIAL_CONFIG: '/no/such/file',
    })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(JSON.parse(stderr)).toEqual({
      error: {
        kind: 'config',
        field: 'PERENNIAL_CONFIG',
        message: expect.any(String),
        remedy: expect.any(String),
      },
    })
  })

  it('names a portal it does not know, and an account it does not know', async () => {
    const portal = await perennial(['score', '--json', '--portal', '999'])
    expect(portal.code).toBe(2)
    expect(JSON.parse(portal.stderr).error.message).toContain('999')
    const account = await perennial(['explain', 'nobody', '--json', '--as-of', '2026-06-30'])
    expect(account.code).toBe(2)
    expect(JSON.parse(account.stderr).error.message).toContain('"nobody"')
  })

  it('explains an account found by its name', async () => {
    const { code, stdout } = await perennial(['explain', 'ada', '--json', '--as-of', '2026-06-30'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ account: { id: '1', name: 'Ada' }, asOf: '2026-06-30' })
  })

  it('says what the doctor found when the CRM does not know the token, and ends with 1', async () => {
    const { code, stdout } = await perennial(['doctor', '--json'])
    const report = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(report.ok).toBe(false)
    expect(report.checks).toContainEqual(expect.objectContaining({ name: 'database', status: 'ok' }))
    expect(report.checks).toContainEqual(expect.objectContaining({ name: 'token', status: 'fail' }))
  })

  it.each([['doctor'], ['sync'], ['fields'], ['push']])('%s never prints the token', async verb => {
    const { code, stdout, stderr } = await perennial([verb], { LOG_LEVEL: 'trace' })
    expect(code).toBe(1)
    expect(stdout + stderr).toContain('Check HUBSPOT_TOKEN')
    expect(stdout + stderr).not.toContain('s3cr3t')
  })
})

describe('init', () => {
  let portal: LocalHubspot
  let file: string
  beforeAll(async () => {
    portal = await startHubspot({ settings: { buckets: { enabled: false } } })
    await portal.load(profilePortal('date-on-company', { accounts: 60 }).lines())
    file = join(folder, 'init.config.yaml')
  })
  afterAll(() => portal.stop())

  const init = async (...args: string[]) => {
    const { code, stdout, stderr } = await perennial(['init', '--json', ...args], {
      HUBSPOT_TOKEN: portal.token,
      HUBSPOT_BASE_URL: portal.url,
      PERENNIAL_CONFIG: file,
    })
    return { code, report: code === 0 ? JSON.parse(stdout) : JSON.parse(stderr) }
  }

  it('writes a configuration with what it found, counted and in doubt', async () => {
    const { code, report } = await init()
    expect(code).toBe(0)
    expect(report).toMatchObject({
      file,
      portalId: String(portal.portalId),
      written: true,
      found: { 'company.renewalDate': 'renewal_date', 'company.arr': 'contract_arr' },
      customers: { companies: expect.any(Number), prospects: { samples: expect.any(Array) } },
      doubts: [expect.stringMatching(/^deal\.noticeDays: /)],
    })
    expect(report.differences).toBeUndefined()
    expect(report.pipelines).toContainEqual({
      id: 'renewals',
      label: 'Renewals',
      deals: expect.any(Number),
      won: expect.any(Number),
      purpose: 'renewal',
      amount_means: 'arr',
      because: expect.stringContaining('contract_arr'),
    })
    expect(report.measures).toContainEqual(
      expect.objectContaining({
        id: 'usage_trend',
        used: false,
        adds: expect.stringContaining('import usage'),
      }),
    )
    expect(report.rivals).toContainEqual({
      path: 'company.renewalDate',
      chosen: 'renewal_date',
      candidates: [
        expect.objectContaining({ name: 'renewal_date', writer: 'people', abandoned: false }),
        expect.objectContaining({ name: 'next_renewal_old', writer: 'import', abandoned: true }),
      ],
    })
    expect(readFileSync(file, 'utf8')).toMatch(
      /beside it: next_renewal_old .*abandoned.*\n {4}renewalDate: renewal_date/,
    )
  })

  it('leaves a file that is there as it is, and says what differs; --apply takes over just that', async () => {
    const first = readFileSync(file, 'utf8')
    const mine = first.replace('renewalDate: renewal_date', 'renewalDate: next_renewal_old # ours')
    writeFileSync(file, mine)
    const compared = await init()
    expect(compared).toMatchObject({ code: 0, report: { written: false } })
    expect(compared.report.differences).toEqual([
      {
        path: 'company.renewalDate',
        file: 'next_renewal_old',
        suggested: 'renewal_date',
        because: expect.stringContaining('abandoned'),
      },
    ])
    expect(readFileSync(file, 'utf8')).toBe(mine)
    expect((await init('--apply')).report.written).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe(
      first.replace('renewalDate: renewal_date', 'renewalDate: renewal_date # ours'),
    )
    expect((await init('--apply')).report).toMatchObject({ written: false, differences: [] })
  })

  it('replaces the file when told to', async () => {
    writeFileSync(file, 'mapping: nonsense')
    expect(await init()).toMatchObject({ code: 1, report: { error: { kind: 'config' } } })
    expect(await init('--force')).toMatchObject({ code: 0, report: { written: true } })
    expect(readFileSync(file, 'utf8')).toContain('renewalDate: renewal_date')
  })
})
