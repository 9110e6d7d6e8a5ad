import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.ts'

/** A finished build: where it is, whether this call made it, and the bytes of each file. */
export interface Built {
  dir: string
  fresh: boolean
  bytes: Record<string, number>
}

interface BuildStep {
  root: string
  outDir: string
  name: string
  inputs: readonly string[]
  build: (dir: string) => Promise<void>
}

/**
 * Runs a build unless its inputs were built before. The output folder carries the hash of the inputs
 * and appears in one move, so that two processes may build at once and a broken build leaves nothing.
 */
export async function buildOnce({ root, outDir, name, inputs, build }: BuildStep): Promise<Built> {
  const dir = join(outDir, `${name}-${(await fingerprint(root, inputs)).slice(0, 16)}`)
  if (await exists(dir)) return { dir, fresh: false, bytes: await sizes(dir) }
  const draft = `${dir}.${process.pid}.${Date.now()}`
  try {
    await mkdir(draft, { recursive: true })
    await build(draft)
    await publish(draft, dir)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return { dir, fresh: true, bytes: await sizes(dir) }
}

async function publish(draft: string, dir: string): Promise<void> {
  await mkdir(dirname(dir), { recursive: true })
  await rename(draft, dir).catch(error => {
    const builtMeanwhile = error.code === 'ENOTEMPTY' || error.code === 'EEXIST'
    if (!builtMeanwhile) throw error
  })
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function sizes(dir: string): Promise<Record<string, number>> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const pairs = files.map(async file => [file.slice(dir.length + 1), (await stat(file)).size] as const)
  return Object.fromEntries(await Promise.all(pairs))
}
