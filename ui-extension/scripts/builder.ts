import { readdir, rename, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build'
import { build as viteBuild } from 'vite'
import { readProject } from '../project/readProject.ts'
import type { Surface } from '../project/Surface.ts'

/** What runBuilder.ts starts: `node builder.ts cards DIR PROJECT` or `host DIR` builds into the folder and ends. */
const here = resolve(import.meta.dirname, '..')

async function buildCards(dir: string, project: string): Promise<void> {
  const { surfaces } = await readProject(project)
  for (const surface of surfaces) await buildSurface(surface, dir)
}

/** HubSpot's builder empties its folder, so each surface gets its own before its two files move up. */
async function buildSurface({ root, entry, bundle }: Surface, dir: string): Promise<void> {
  const own = join(dir, bundle)
  await remoteBuild({ root, entryPoint: entry, outputDir: own, logLevel: 'error' })
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

const [what, dir, project] = process.argv.slice(2)
if (what === 'cards' && dir && project) await buildCards(dir, project)
else if (what === 'host' && dir) await buildHost(dir)
else throw new Error('usage: builder.ts cards DIR PROJECT | host DIR')
