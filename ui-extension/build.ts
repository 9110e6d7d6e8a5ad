import { readdir, rename, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build'
import { build as viteBuild } from 'vite'
import { type Built, buildOnce } from './scripts/buildOnce.ts'

const here = import.meta.dirname
const root = resolve(here, '..')
const cardsDir = join(here, 'src/app/cards')
const lock = join(root, 'package-lock.json')
const contract = join(root, 'shared/src/card.ts')
const recipe = [lock, join(here, 'build.ts')]

export const defaultBuildDir = join(root, '.perennial/build')
export const cardEntries = ['RenewalCard', 'RenewalSidebar'] as const
export type CardEntry = (typeof cardEntries)[number]

/** Builds every card with HubSpot's own builder, offline: `<Card>.js` and its manifest, as HubSpot would run them. */
export const buildCards = (outDir = defaultBuildDir): Promise<Built> =>
  buildOnce({
    root,
    outDir,
    name: 'cards',
    inputs: [...recipe, cardsDir, contract],
    async build(dir) {
      for (const card of cardEntries) await buildCard(card, dir)
    },
  })

/** Builds the record view's page and the worker runtime the cards run in. */
export const buildHost = (outDir = defaultBuildDir): Promise<Built> =>
  buildOnce({
    root,
    outDir,
    name: 'host',
    inputs: [...recipe, join(here, 'kit'), join(here, 'host')],
    async build(dir) {
      await buildPage(dir)
      await buildWorker(dir)
    },
  })

/** The builder empties its folder, so each card gets its own before its two files move up. */
async function buildCard(card: CardEntry, dir: string): Promise<void> {
  const own = join(dir, card)
  await remoteBuild({ root: cardsDir, entryPoint: `${card}.tsx`, outputDir: own, logLevel: 'error' })
  for (const file of await readdir(own)) await rename(join(own, file), join(dir, file))
  await rmdir(own)
}

const quiet = { configFile: false, logLevel: 'error' } as const

async function buildPage(dir: string): Promise<void> {
  await viteBuild({
    ...quiet,
    root: join(here, 'host/page'),
    base: '/',
    build: { outDir: dir, emptyOutDir: false, assetsInlineLimit: 0 },
  })
}

async function buildWorker(dir: string): Promise<void> {
  await viteBuild({
    ...quiet,
    root: join(here, 'host/worker'),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dir,
      emptyOutDir: false,
      lib: { entry: 'runtime.ts', formats: ['iife'], name: 'CardRuntime', fileName: () => 'worker.js' },
    },
  })
}
