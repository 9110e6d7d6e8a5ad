import { join, resolve } from 'node:path'
import { type Built, buildOnce } from './scripts/buildOnce.ts'
import { runBuilder } from './scripts/runBuilder.ts'

const here = import.meta.dirname
const root = resolve(here, '..')
const recipe = [join(root, 'package-lock.json'), join(here, 'scripts')]

export const defaultBuildDir = join(root, '.perennial/build')

/** Builds every surface with HubSpot's own builder, offline: `<Entry>.js` and its manifest, as HubSpot would run them. */
export const buildCards = (outDir = defaultBuildDir): Promise<Built> =>
  buildOnce({
    root,
    outDir,
    name: 'cards',
    inputs: [...recipe, join(here, 'src/app'), join(root, 'shared/src')],
    build: dir => runBuilder('cards', dir),
  })

/** Builds the record view's page and the worker runtime the cards run in. */
export const buildHost = (outDir = defaultBuildDir): Promise<Built> =>
  buildOnce({
    root,
    outDir,
    name: 'host',
    inputs: [...recipe, join(here, 'kit'), join(here, 'host')],
    build: dir => runBuilder('host', dir),
  })

/** Builds the console: the same surfaces as a web app, for `perennial serve --console`. */
export const buildConsole = (outDir = defaultBuildDir): Promise<Built> =>
  buildOnce({
    root,
    outDir,
    name: 'console',
    inputs: [
      ...recipe,
      ...['src/app', 'kit', 'console'].map(folder => join(here, folder)),
      join(root, 'shared/src'),
    ],
    build: dir => runBuilder('console', dir),
  })
