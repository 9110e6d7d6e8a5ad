import { readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build'
import { parseAst, build as viteBuild } from 'vite'
import { readProject } from '../project/readProject.ts'
import type { Surface } from '../project/Surface.ts'
import { inspectBundle } from './inspect/inspectBundle.ts'
import type { Node } from './inspect/syntax.ts'

/**
 * What runBuilder.ts starts, and what ends when its folder is filled:
 * `node builder.ts cards DIR PROJECT`, `host DIR`, `console DIR`, or `inspection DIR CARDS`.
 */
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

/** Writes one file: bundle name to what was seen in it. */
async function inspect(dir: string, cards: string): Promise<void> {
  const bundles = (await readdir(cards)).filter(name => name.endsWith('.js'))
  const seen = await Promise.all(
    bundles.map(async name => {
      const program = parseAst(await readFile(join(cards, name), 'utf8')) as unknown as Node
      return [name.slice(0, -'.js'.length), inspectBundle(program)] as const
    }),
  )
  await writeFile(join(dir, 'inspection.json'), JSON.stringify(Object.fromEntries(seen)))
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

const [what, dir, from] = process.argv.slice(2)
if (what === 'cards' && dir && from) await buildCards(dir, from)
else if (what === 'inspection' && dir && from) await inspect(dir, from)
else if (what === 'host' && dir) await buildHost(dir)
else if (what === 'console' && dir) await buildConsole(dir)
else throw new Error('usage: builder.ts cards DIR PROJECT | inspection DIR CARDS | host|console DIR')
