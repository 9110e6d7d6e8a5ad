import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillPortal, type LoadsLines } from './fill.ts'
import { world } from './world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'world-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Counts what it is given, as the local HubSpot's load does. */
const counting: LoadsLines = {
  async load(lines) {
    const counts = { records: 0, links: 0 }
    for await (const { line } of lines) {
      if (line === 'record') counts.records += 1
      if (line === 'link') counts.links += 1
    }
    return counts
  },
}

describe('fillPortal', () => {
  it('loads every line and leaves usage and truth in the folder', async () => {
    const contents = world({ seed: 7, accounts: 20 })
    const filled = await fillPortal(counting, contents, join(folder, 'new'))
    const lines = [...contents.lines()]
    expect(filled.records).toBe(lines.filter(({ line }) => line === 'record').length)
    expect(filled.links).toBe(lines.filter(({ line }) => line === 'link').length)
    expect(filled.asOf).toBe('2026-06-30')

    const [header, ...rows] = (await readFile(filled.usageFile, 'utf8')).trimEnd().split('\n')
    expect(header).toBe('account,day,metric,quantity')
    const usage = [...contents.usage()]
    expect(rows).toHaveLength(usage.length)
    expect(rows.at(-1)).toBe(Object.values(usage.at(-1)!).join(','))

    const truth = JSON.parse(await readFile(join(folder, 'new', 'truth.json'), 'utf8'))
    expect(truth.accounts).toHaveLength(20)
    expect(truth).toEqual(JSON.parse(JSON.stringify(contents.truth)))
  })

  it('leaves a usage file that is there already alone', async () => {
    const contents = { lines: () => [], asOf: '2024-12-31', usageFile: '/elsewhere/usage.csv' }
    const filled = await fillPortal(counting, contents, folder)
    expect(filled.usageFile).toBe('/elsewhere/usage.csv')
  })
})
