import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { PortalLine } from './portal.ts'
import type { UsageRow } from './usage.ts'

/** What `fillPortal` needs of the local HubSpot. */
export interface LoadsLines {
  load(lines: Iterable<PortalLine> | AsyncIterable<PortalLine>): Promise<{ records: number; links: number }>
}

/** Contents for a portal: the sample portal, or third-party data whose usage is a file already. */
export interface PortalContents {
  lines(): Iterable<PortalLine> | AsyncIterable<PortalLine>
  asOf: string
  usage?(): Iterable<UsageRow>
  readonly truth?: unknown
  usageFile?: string
  usageColumns?: UsageColumns
}

/** Which column of a usage CSV holds what. */
export interface UsageColumns {
  /** Names the record the usage belongs to. */
  key: string
  /** The CRM property whose value the key is. */
  keyIs: { on: 'company' | 'deal'; property: string }
  day: string
  metric: string
  quantity: string
  /** Identifies a row; null when nothing does. */
  id: string | null
}

export const sampleUsageColumns: UsageColumns = {
  key: 'account',
  keyIs: { on: 'company', property: 'domain' },
  day: 'day',
  metric: 'metric',
  quantity: 'quantity',
  id: null,
}

export interface Filled {
  records: number
  links: number
  asOf: string
  usageFile: string
  usageColumns: UsageColumns
}

/** Loads the portal and leaves usage.csv (unless there is a file already) and truth.json in the folder. */
export async function fillPortal(
  hubspot: LoadsLines,
  contents: PortalContents,
  folder: string,
): Promise<Filled> {
  await mkdir(folder, { recursive: true })
  const usageFile = contents.usageFile ?? join(folder, 'usage.csv')
  const [loaded] = await Promise.all([
    hubspot.load(contents.lines()),
    contents.usage && writeUsage(usageFile, contents.usage()),
  ])
  if (contents.truth)
    await writeFile(join(folder, 'truth.json'), `${JSON.stringify(contents.truth, null, 1)}\n`)
  return {
    ...loaded,
    asOf: contents.asOf,
    usageFile,
    usageColumns: contents.usageColumns ?? sampleUsageColumns,
  }
}

/** CSV with the header account,day,metric,quantity; no value needs quotes. */
async function writeUsage(file: string, rows: Iterable<UsageRow>): Promise<void> {
  const out = createWriteStream(file)
  out.write('account,day,metric,quantity\n')
  for (const { account, day, metric, quantity } of rows) {
    if (!out.write(`${account},${day},${metric},${quantity}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}
