import { appendFile } from 'node:fs/promises'
import type { RecordKind } from '../../connector/src/record.ts'
import { embeddedServer } from '../../connector/src/store/postgres/embedded.ts'
import type { UsageColumns } from '../../test/world/fill.ts'
import type { Stage } from './stage.ts'

/** What reading a portal for the first time came to. */
export interface FirstLook {
  pulled: Record<RecordKind, { added: number }>
  usage: { rows: number; odd: Record<string, number> }
}

/** Budget of the demo portal, whose quota is scaled up. */
const budget = 'budget:\n  callsPerTenSeconds: 4500\n  searchesPerSecond: 180\n'

/** The person the record view signs for, who in the demo is to see every account. */
const roles = 'roles:\n  revops: [account.manager@example.com]\n'

/** Everything up to the first score, verb by verb: read the room, mirror, import usage, and take what it showed into the configuration. */
export async function firstLook(
  { perennial, filled, environment, home }: Stage,
  say: (line: string) => void,
): Promise<FirstLook> {
  say('perennial init')
  // init needs no database, and everything after it does
  await Promise.all([perennial('init'), embeddedServer(home)])
  await appendFile(environment.PERENNIAL_CONFIG!, `${budget}${roles}`)
  say('perennial sync --mirror-only')
  const { pulled } = await perennial<Pick<FirstLook, 'pulled'>>('sync', '--mirror-only')
  say('perennial import usage')
  const usage = await perennial<FirstLook['usage']>(
    'import',
    'usage',
    filled.usageFile,
    '--columns',
    columnPairs(filled.usageColumns),
  )
  say('perennial init --apply')
  await perennial('init', '--apply')
  return { pulled, usage }
}

const columnPairs = ({ key, keyIs, day, metric, quantity, id }: UsageColumns): string =>
  [
    `${keyIs.on === 'deal' ? 'contract' : 'account'}=${key}`,
    `day=${day}`,
    `metric=${metric}`,
    `quantity=${quantity}`,
    ...(id ? [`id=${id}`] : []),
  ].join()
