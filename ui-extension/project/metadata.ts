import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { ProjectError } from './ProjectError.ts'
import { cardLocations } from './Surface.ts'

const texts = z.array(z.string()).default([])
const entrypoint = z.string().regex(/^\/.+\.(tsx|jsx|ts|js)$/, 'is a path such as /app/cards/Card.tsx')

/** What HubSpot reads of an app: https://developers.hubspot.com/docs/apps/developer-platform/build-apps/app-configuration */
const App = z.object({
  type: z.literal('app'),
  config: z.object({
    name: z.string(),
    permittedUrls: z
      .object({ fetch: texts, iframe: texts, img: texts })
      .default({ fetch: [], iframe: [], img: [] }),
  }),
})

const Card = z.object({
  uid: z.string(),
  type: z.literal('card'),
  config: z.object({
    name: z.string(),
    location: z.enum(cardLocations),
    entrypoint,
    objectTypes: z.array(z.string()).default([]),
  }),
})

const Whole = z.object({
  uid: z.string(),
  type: z.enum(['page', 'pages', 'settings']),
  config: z.object({ entrypoint, name: z.string().optional() }),
})

const schemas: Record<string, z.ZodType<Metadata>> = {
  app: App,
  card: Card,
  page: Whole,
  pages: Whole,
  settings: Whole,
}

export type Metadata = z.infer<typeof App> | z.infer<typeof Card> | z.infer<typeof Whole>

/** Everything a project's `*-hsmeta.json` files say about what can be shown; other features are left out. */
export async function readMetadata(project: string, source: string): Promise<[string, Metadata][]> {
  const names = await readdir(source, { recursive: true }).catch(() => {
    throw new ProjectError(
      `${source} does not exist. Set "srcDir" in hsproject.json to the folder that holds app/.`,
    )
  })
  const files = names.filter(isMetadata).sort()
  const read = await Promise.all(
    files.map(async name => {
      const file = relative(project, join(source, name))
      const found = metadataIn(file, await readFile(join(source, name), 'utf8'))
      return found ? [[file, found] as [string, Metadata]] : []
    }),
  )
  return read.flat()
}

const isMetadata = (name: string) => name.endsWith('-hsmeta.json') && !name.includes('node_modules')

function metadataIn(file: string, text: string): Metadata | null {
  const value = parsed(file, text)
  const schema = schemas[z.object({ type: z.string() }).safeParse(value).data?.type ?? '']
  if (!schema) return null
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new ProjectError(`${file}: ${issue?.path.join('.')}: ${issue?.message}. Mend it in that file.`)
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ProjectError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
