import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Inspection } from './project/Inspection.ts'
import { readProject } from './project/readProject.ts'
import { type Built, buildOnce } from './scripts/buildOnce.ts'
import { runBuilder } from './scripts/runBuilder.ts'

const here = import.meta.dirname
const root = resolve(here, '..')
const recipe = [join(root, 'package-lock.json'), join(here, 'scripts'), join(here, 'project')]

export const defaultBuildDir = join(root, '.perennial/build')

/** The HubSpot project of Perennial itself. */
export const ownProject = here

/** Builds every surface of a project with HubSpot's own builder, offline: `<Entry>.js` and its manifest, as HubSpot would run them. */
export async function buildCards(outDir = defaultBuildDir, project = ownProject): Promise<Built> {
  const { source } = await readProject(project)
  return buildOnce({
    root,
    outDir,
    name: 'cards',
    inputs: [...recipe, source, ...(project === ownProject ? [join(root, 'shared/src')] : [])],
    build: dir => runBuilder('cards', dir, project),
  })
}

/** What every bundle of a build was seen to do. */
export async function inspectCards(
  cards: Built,
  outDir = defaultBuildDir,
): Promise<Record<string, Inspection>> {
  const { dir } = await buildOnce({
    root,
    outDir,
    name: 'inspection',
    inputs: [...recipe, cards.dir],
    build: folder => runBuilder('inspection', folder, cards.dir),
  })
  return JSON.parse(await readFile(join(dir, 'inspection.json'), 'utf8'))
}

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
