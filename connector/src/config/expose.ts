import { readFile, rename, writeFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import type { Config } from '../config.ts'

/** Adds audiences to `expose` in the configuration file, leaving everything else in it as it is. */
export async function exposeAudiences(
  file: string,
  audiences: readonly Config['expose'][number][],
): Promise<void> {
  const document = parseDocument(await readFile(file, 'utf8'))
  const before = (document.toJS() as { expose?: Config['expose'] }).expose ?? []
  const after = [...new Set([...before, ...audiences])]
  if (after.length === before.length) return
  document.set('expose', document.createNode(after, { flow: true }))
  const made = `${file}.${process.pid}`
  await writeFile(made, document.toString({ lineWidth: 0 }))
  await rename(made, file)
}
