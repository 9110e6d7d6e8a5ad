/** `npm run docs`: writes the pages that are generated from the source, so that they cannot drift. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configSchema } from './docs/config-schema.ts'
import { propertiesPage } from './docs/properties-page.ts'
import { root } from './setup.mjs'

const pages = {
  'docs/PROPERTIES.md': propertiesPage(),
  'docs/perennial.config.schema.json': configSchema(),
}

await mkdir(join(root, 'docs'), { recursive: true })
for (const [path, text] of Object.entries(pages)) await writeFile(join(root, path), text)
process.stdout.write(`Wrote ${Object.keys(pages).join(', ')}\n`)
