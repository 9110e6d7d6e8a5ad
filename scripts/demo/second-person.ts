import { readFile, writeFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import type { Perennial } from './perennial.ts'
import type { Stage } from './stage.ts'

/** Sees revenue, and is who decides about large edits of it. */
export const financePerson = 'finance@example.com'

/** The stage's verbs; who decides about edits is named before anything is scored, so that no version is published for it. */
export const withSecondPerson =
  ({ perennial, environment }: Stage): Perennial =>
  async <T>(verb: string, ...rest: string[]) => {
    if (verb === 'score') await nameSecondPerson(environment.PERENNIAL_CONFIG!)
    return perennial<T>(verb, ...rest)
  }

/** Edits of more than a million a year wait for finance. */
async function nameSecondPerson(file: string): Promise<void> {
  const config = parseDocument(await readFile(file, 'utf8'))
  config.setIn(['roles', 'finance'], [financePerson])
  config.setIn(['policy', 'approval'], { above: 1_000_000, finance: [financePerson] })
  await writeFile(file, config.toString())
}
