import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildCards, buildConsole } from './build.ts'
import { components } from './kit/components.ts'
import { readProject } from './project/readProject.ts'
import { usedComponents } from './scripts/usedComponents.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-cards-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the card build', () => {
  it('makes each card with its manifest, and nothing a second time', async () => {
    const first = await buildCards(folder)
    expect(first.fresh).toBe(true)
    const { surfaces } = await readProject(import.meta.dirname)
    const files = surfaces.flatMap(({ bundle }) => [`${bundle}-manifest.json`, `${bundle}.js`])
    expect(Object.keys(first.bytes).sort()).toEqual(files.sort())
    expect(await buildCards(folder)).toEqual({ ...first, fresh: false })
  })

  it('leaves React and the remote renderer to HubSpot’s worker', async () => {
    const { dir, bytes } = await buildCards(folder)
    const bundle = await readFile(join(dir, 'RenewalCard.js'), 'utf8')
    expect(bundle).toMatch(/\)\((?:this\.)?React,\s*RemoteUI\)/)
    expect(bytes['RenewalCard.js']).toBeLessThan(100_000)
  })

  it('keeps every card below 30 kB, compressed', async () => {
    const { dir, bytes } = await buildCards(folder)
    for (const file of Object.keys(bytes).filter(name => /^Renewal.*\.js$/.test(name)))
      expect([file, gzipSync(await readFile(join(dir, file))).length < 30_000]).toEqual([file, true])
  })

  it('uses only components the kit can draw', async () => {
    const used = await usedComponents()
    expect(used).toContain('ScoreCircle')
    expect(used.filter(name => !(name in components))).toEqual([])
  })
})

describe('the console build', () => {
  it('stays below 250 kB, compressed, with every page and its font', async () => {
    const { dir, bytes } = await buildConsole(folder)
    const loaded = Object.keys(bytes).filter(file => !/latin-ext/.test(file))
    expect(loaded).toContain('console.html')
    const sizes = await Promise.all(loaded.map(async file => sizeOf(await readFile(join(dir, file)), file)))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
  })

  it('loads a page when it is first gone to', async () => {
    const { bytes } = await buildConsole(folder)
    const names = Object.keys(bytes).map(file => file.replace(/^assets\/|-[\w-]{8}\.js$/g, ''))
    for (const entry of ['RetainPages', 'RetainSettings', 'RenewalCard', 'ChartPages'])
      expect(names).toContain(entry)
  })

  it('carries nothing of HubSpot’s worker', async () => {
    const { dir, bytes } = await buildConsole(folder)
    const scripts = Object.keys(bytes).filter(file => file.endsWith('.js'))
    for (const file of scripts)
      expect(await readFile(join(dir, file), 'utf8')).not.toMatch(/__HUBSPOT_EXTENSION_WORKER__|hsWorkerAPI/)
  })
})

/** Fonts are compressed already. */
const sizeOf = (content: Buffer, file: string): number =>
  file.endsWith('.woff2') ? content.length : gzipSync(content).length
