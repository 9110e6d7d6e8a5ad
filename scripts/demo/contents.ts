import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigError } from '../../connector/src/errors.ts'
import type { PortalContents } from '../../test/world/fill.ts'
import { mavenFiles } from '../../test/world/maven/read-rows.ts'
import { maven } from '../../test/world/maven.ts'
import { type ProfileName, profileNames, profilePortal } from '../../test/world/profiles/profiles.ts'
import { ravenStackFiles } from '../../test/world/ravenstack/read-rows.ts'
import { ravenstack } from '../../test/world/ravenstack.ts'
import { sampleSeed, world } from '../../test/world/world.ts'

interface Wish {
  /** Folder of third-party data. */
  data?: string
  /** Name of a messy portal. */
  profile?: string
  accounts: string
}

/** The sample portal, one of the messy profiles, or third-party data from a folder. */
export async function contentsFrom({ data, accounts, profile }: Wish): Promise<PortalContents> {
  if (profile !== undefined && data !== undefined)
    throw new ConfigError('--profile and --data name two different portals', {
      field: '--profile',
      remedy: 'leave one of them out',
    })
  if (profile !== undefined) return profilePortal(named(profile), { accounts: Number(accounts) })
  if (data !== undefined) return thirdParty(resolve(data))
  return world({ seed: sampleSeed, accounts: Number(accounts) })
}

function named(profile: string): ProfileName {
  const name = profileNames.find(known => known === profile)
  if (name !== undefined) return name
  throw new ConfigError(`--profile: there is no profile "${profile}"`, {
    field: '--profile',
    remedy: `name one of ${profileNames.join(', ')}`,
  })
}

/** Data we know how to read, told by the files that make it up. */
const known: readonly {
  name: string
  files: readonly string[]
  read: (folder: string) => Promise<PortalContents>
}[] = [
  { name: 'RavenStack', files: ravenStackFiles, read: ravenstack },
  { name: 'Maven', files: mavenFiles, read: maven },
]

/** A folder with some of a set's files is read as that set, so that the reader says which one is missing. */
async function thirdParty(folder: string): Promise<PortalContents> {
  if (!existsSync(folder))
    throw new ConfigError(`--data: there is no folder ${folder}`, { field: '--data', remedy })
  const found = known.find(({ files }) => files.some(file => existsSync(join(folder, file))))
  if (found) return found.read(folder)
  const lookedFor = known.map(({ name, files }) => `${files.join(', ')} (${name})`).join(' or ')
  throw new ConfigError(`--data: ${folder} holds none of the files looked for: ${lookedFor}`, {
    field: '--data',
    remedy,
  })
}

const remedy =
  'name the folder that holds the CSV files of RavenStack or Maven, or leave --data out for the sample portal'

/** Rows of third-party data that make no sense, counted by kind; null for the sample portal. */
export function oddOf(contents: PortalContents): Record<string, number> | null {
  const { oddRows } = contents as { oddRows?: { kind: string; count: number }[] }
  return oddRows ? Object.fromEntries(oddRows.map(({ kind, count }) => [kind, count])) : null
}
