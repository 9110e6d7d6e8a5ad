import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as main from './index.ts'
import * as pages from './pages.tsx'

const app = resolve(import.meta.dirname, '../../src/app')
const alias: Record<string, object> = {
  '@hubspot/ui-extensions': main,
  '@hubspot/ui-extensions/pages': pages,
}
const imports = /import \{([^}]*)\} from '(@hubspot\/[^']+)'/g

/** Every name a surface imports from the SDK to run, with where from; types are left out. */
async function imported(): Promise<{ from: string; name: string }[]> {
  const files = (await readdir(app, { recursive: true })).filter(
    file => !file.includes('node_modules') && /(?<!\.test)\.tsx?$/.test(file),
  )
  const sources = await Promise.all(files.map(file => readFile(join(app, file), 'utf8')))
  return sources.flatMap(source =>
    [...source.matchAll(imports)].flatMap(([, names = '', from = '']) =>
      names
        .split(',')
        .map(name => name.trim())
        .filter(name => name !== '' && !name.startsWith('type '))
        .map(name => ({ from, name: name.replace(/ as .*/, '') })),
    ),
  )
}

it('offers every name that surfaces import from HubSpot’s SDK', async () => {
  const names = await imported()
  expect(names).toContainEqual({ from: '@hubspot/ui-extensions', name: 'Flex' })
  expect(names).toContainEqual({ from: '@hubspot/ui-extensions/pages', name: 'usePageRoute' })
  expect(names.filter(({ from, name }) => !(name in (alias[from] ?? {})))).toEqual([])
})
