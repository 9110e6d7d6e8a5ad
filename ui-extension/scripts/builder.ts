import { readdir, rename, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build'
import { build as viteBuild } from 'vite'
import { surfaces } from './surfaces.ts'

/** What runBuilder.ts starts: `node builder.ts cards|host DIR` builds into the folder and ends. */
const here = resolve(import.meta.dirname, '..')

async function buildCards(dir: string): Promise<void> {
  for (const { folder, entry } of surfaces) await buildSurface(folder, entry, dir)
}

/** HubSpot's builder empties its folder, so each surface gets its own before its two files move up. */
async function buildSurface(folder: string, entry: string, dir: string): Promise<void> {
  const own = join(dir, entry)
  const root = join(here, 'src/app', folder)
  await remoteBuild({ root, entryPoint: `${entry}.tsx`, outputDir: own, logLevel: 'error' })
  for (const file of await readdir(own)) await rename(join(own, file), join(dir, file))
  await rmdir(own)
}

const quiet = { configFile: false, logLevel: 'error' } as const

async function buildHost(dir: string): Promise<void> {
  await viteBuild({
    ...quiet,
    root: join(here, 'host/page'),
    build: { outDir: dir, emptyOutDir: false },
  })
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

const [what, dir] = process.argv.slice(2)
if (!dir || (what !== 'cards' && what !== 'host')) throw new Error('usage: builder.ts cards|host DIR')
await (what === 'cards' ? buildCards(dir) : buildHost(dir))
