import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { type Metadata, readMetadata } from './metadata.ts'
import { ProjectError } from './ProjectError.ts'
import type { Surface } from './Surface.ts'

/** A HubSpot project on disk, as its own files describe it. */
export interface Project {
  dir: string
  /** The folder `hsproject.json` calls `srcDir`, absolute. */
  source: string
  /** The app's name. */
  name: string
  permittedUrls: { fetch: string[]; iframe: string[]; img: string[] }
  surfaces: Surface[]
}

const Hsproject = z.object({ name: z.string(), srcDir: z.string().default('src') })

/** Reads a project; rejects with a `ProjectError` where there is none, or nothing in it can be shown. */
export async function readProject(dir: string): Promise<Project> {
  const project = resolve(dir)
  const { name, srcDir } = await readHsproject(project)
  const source = join(project, srcDir)
  const metadata = await readMetadata(project, source)
  const app = metadata.flatMap(([, found]) => (found.type === 'app' ? [found] : []))[0]
  const surfaces = metadata.flatMap(([file, found]) =>
    found.type === 'app' ? [] : [surfaceOf(project, source, file, found)],
  )
  if (surfaces.length === 0) {
    throw new ProjectError(
      `${source} has no card, page or settings. Add one with "hs project add": a *-hsmeta.json of type card, page or settings.`,
    )
  }
  refuseTwins(surfaces)
  return {
    dir: project,
    source,
    name: app?.config.name ?? name,
    permittedUrls: app?.config.permittedUrls ?? { fetch: [], iframe: [], img: [] },
    surfaces,
  }
}

async function readHsproject(project: string) {
  const file = join(project, 'hsproject.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ProjectError(
      `${project} has no hsproject.json. Name the folder of a HubSpot project, the one "hs project create" made.`,
    )
  })
  try {
    return Hsproject.parse(JSON.parse(text))
  } catch {
    throw new ProjectError(`${file} should be JSON with "name" and "srcDir".`)
  }
}

type SurfaceMetadata = Exclude<Metadata, { type: 'app' }>

function surfaceOf(project: string, source: string, metadata: string, found: SurfaceMetadata): Surface {
  const file = join(source, found.config.entrypoint)
  if (!file.startsWith(source + sep))
    throw new ProjectError(`${metadata}: the entrypoint leads out of ${source}.`)
  const root = dirname(join(project, metadata))
  const bundle = basename(file, extname(file))
  const common = { uid: found.uid, root, entry: relative(root, file), bundle, metadata }
  if (found.type === 'card') {
    const { name, location, objectTypes } = found.config
    return { ...common, name, location, objectTypes }
  }
  const location = found.type === 'settings' ? 'settings' : 'pages'
  return { ...common, name: found.config.name ?? titles[location], location, objectTypes: [] }
}

const titles = { pages: 'App pages', settings: 'Settings' }

/** Bundles are told apart by the name of their entry file. */
function refuseTwins(surfaces: readonly Surface[]): void {
  for (const { bundle, metadata } of surfaces) {
    const twin = surfaces.find(other => other.bundle === bundle && other.metadata !== metadata)
    if (twin)
      throw new ProjectError(
        `${metadata} and ${twin.metadata} both enter at ${bundle}. Rename one of the files.`,
      )
  }
}
