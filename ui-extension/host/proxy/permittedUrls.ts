import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'

const AppConfiguration = z.object({
  config: z.object({ permittedUrls: z.object({ fetch: z.array(z.string()) }) }),
})
const appConfiguration = resolve(import.meta.dirname, '../../src/app/app-hsmeta.json')

/** The origins the app may fetch from, as its own configuration lists them. */
export async function permittedUrls(): Promise<string[]> {
  const { config } = AppConfiguration.parse(JSON.parse(await readFile(appConfiguration, 'utf8')))
  return config.permittedUrls.fetch.map(url => new URL(url).origin)
}
