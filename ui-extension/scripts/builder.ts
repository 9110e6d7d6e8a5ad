import { readdir, rename, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build'
import { build as viteBuild } from 'vite'
import { surfaces } from './surfaces.ts'

/** What runBuilder.ts starts: `node builder.ts cards|host|console DIR` builds into the folder and ends. */
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

/** The surfaces as a web app: what they import of HubSpot's SDK is drawn by the kit. */
async function buildConsole(dir: string): Promise<void> {
  const sdk = join(here, 'console/sdk')
  await viteBuild({
    ...quiet,
    root: join(here, 'console'),
    base: '/console/',
    resolve: {
      alias: [
        { find: /^@hubspot\/ui-extensions$/, replacement: join(sdk, 'index.ts') },
        { find: /^@hubspot\/ui-extensions\/pages$/, replacement: join(sdk, 'pages.tsx') },
      ],
    },
    build: {
      outDir: dir,
      emptyOutDir: false,
      rolldownOptions: { input: join(here, 'console/console.html') },
    },
  })
}

const builds = { cards: buildCards, host: buildHost, console: buildConsole }
const [what, dir] = process.argv.slice(2)
if (!dir || !what || !Object.hasOwn(builds, what)) throw new Error('usage: builder.ts cards|host|console DIR')
await builds[what as keyof typeof builds](dir)
