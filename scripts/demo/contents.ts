import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../../connector/src/errors.ts'
import type { PortalContents } from '../../test/world/fill.ts'
import { ravenstack } from '../../test/world/ravenstack.ts'
import { sampleSeed, world } from '../../test/world/world.ts'

/** The sample portal, or third-party data from a folder. */
export async function contentsFrom({
  data,
  accounts,
}: {
  data?: string
  accounts: string
}): Promise<PortalContents> {
  if (data === undefined) return world({ seed: sampleSeed, accounts: Number(accounts) })
  const folder = resolve(data)
  if (existsSync(folder)) return ravenstack(folder)
  throw new ConfigError(`--data: there is no folder ${folder}`, {
    field: '--data',
    remedy:
      'name the folder that holds the ravenstack_*.csv files, or leave --data out for the sample portal',
  })
}

/** Rows of third-party data that make no sense, counted by kind; null for the sample portal. */
export function oddOf(contents: PortalContents): Record<string, number> | null {
  const { oddRows } = contents as { oddRows?: { kind: string; count: number }[] }
  return oddRows ? Object.fromEntries(oddRows.map(({ kind, count }) => [kind, count])) : null
}
