import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as sdk from '@hubspot/ui-extensions'

const app = resolve(import.meta.dirname, '../src/app')
const sdkImport = /import \{([^}]*)\} from '@hubspot\/ui-extensions(?:\/\w+)?'/g

/** Names of all SDK components our surfaces import; functions and types of the SDK are left out. */
export async function usedComponents(): Promise<string[]> {
  const files = (await readdir(app, { recursive: true })).filter(
    file => !file.includes('node_modules') && /(?<!\.test)\.tsx$/.test(file),
  )
  const sources = await Promise.all(files.map(file => readFile(join(app, file), 'utf8')))
  const imported = sources.flatMap(source =>
    [...source.matchAll(sdkImport)].flatMap(([, names]) => names?.split(',')),
  )
  const names = imported.map(name => name?.trim() ?? '').filter(name => /^[A-Z]/.test(name) && name in sdk)
  return [...new Set(names)].sort()
}
