/** `npm run docs`: writes the pages that are generated from the source, so that they cannot drift. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pages } from './docs/pages.ts'
import { root } from './setup.mjs'

await mkdir(join(root, 'docs'), { recursive: true })
for (const [path, generate] of Object.entries(pages)) await writeFile(join(root, path), generate())
process.stdout.write(`Wrote ${Object.keys(pages).join(', ')}\n`)
