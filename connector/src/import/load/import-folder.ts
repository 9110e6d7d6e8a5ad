import { stat } from 'node:fs/promises'
import type pg from 'pg'
import type { Mapping } from '../../config/mapping.ts'
import type { Store } from '../../store/store.ts'
import type { ReadMapping } from '../mapping/read-mapping.ts'
import { crossCheck } from './cross-checks.ts'
import { findDuplicates } from './duplicates.ts'
import { type FileReport, fileReport } from './file-report.ts'
import { loadFile, type SourceFile } from './load-file.ts'
import { listOdd, type OddRows, oddRows } from './odd-list.ts'
import { findOwners } from './owners.ts'
import { saveFacts, type Version } from './save-facts.ts'
import { saveUsage } from './save-usage.ts'
import { sourceFiles } from './source-files.ts'
import { settle, stage } from './staging.ts'
import { type Holdings, holdings } from './summary.ts'

export type { Opportunities } from './summary.ts'

import { findUsageOwners } from './usage-owners.ts'

export interface FolderImport extends Holdings {
  files: FileReport[]
  odd: OddRows['counts']
  samples: OddRows['samples']
  /** The list of every odd row; null when there is none. */
  listed: string | null
}

/** What an import goes into. `isNew`: a portal without a CRM, made together with the first facts. */
export interface Target {
  portalId: string
  timeZone: string
  currency: string
  isNew: boolean
}

export interface FolderOptions {
  dir: string
  mapping: ReadMapping
  source: string
  knownFrom: Date
  /** Which CRM properties name companies and contracts. */
  crm: Pick<Mapping, 'company' | 'deal'>
  home: string
  onProgress(file: string, rows: number, bytes: number, ofBytes: number): void
}

/** Imports the files of a folder in one transaction: all of it or nothing. The same files again add nothing. */
export function importFolder(store: Store, target: Target, options: FolderOptions): Promise<FolderImport> {
  const files = sourceFiles(options.dir, options.mapping, target)
  return store.alone(target.portalId, async () => {
    const client = await store.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.portal', $1, true), set_config('work_mem', '64MB', true)`, [
        target.portalId,
      ])
      if (target.isNew) await makePortal(client, target)
      const { report, keepList } = await importAll(client, target, options, files)
      await client.query('commit')
      await keepList()
      return report
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  })
}

/** A portal with nothing behind it: facts come from files only. */
async function makePortal(client: pg.PoolClient, { portalId, timeZone, currency }: Target): Promise<void> {
  await client.query(
    `insert into portal (portal_id, crm, time_zone, currency, web_host) values ($1, 'none', $2, $3, '')
     on conflict do nothing`,
    [portalId, timeZone, currency],
  )
}

async function importAll(
  client: pg.PoolClient,
  { portalId }: Target,
  options: FolderOptions,
  files: readonly SourceFile[],
): Promise<{ report: FolderImport; keepList: () => Promise<void> }> {
  const version: Version = { portalId, source: options.source, knownFrom: options.knownFrom }
  await stage(client)
  const rows = await loadAll(client, files, options)
  await settle(client)
  await findDuplicates(client)
  const facts = await saveFacts(client, version)
  await findOwners(client, portalId, options.crm)
  await findUsageOwners(client, version, options.crm)
  const usage = await saveUsage(client, version)
  await crossCheck(client, version)
  const { counts, samples, byFile } = await oddRows(client)
  const list = byFile.size === 0 ? null : await listOdd(client, options.home, options.source)
  const report = {
    files: files.map(file => fileReport(file, rows, [...facts, ...usage], byFile)),
    ...(await holdings(client)),
    odd: counts,
    samples,
    listed: list?.path ?? null,
  }
  return { report, keepList: async () => list?.keep() }
}

async function loadAll(
  client: pg.PoolClient,
  files: readonly SourceFile[],
  { onProgress }: FolderOptions,
): Promise<Map<number, number>> {
  const rows = new Map<number, number>()
  let before = 0
  for (const file of files) {
    const { size } = await stat(file.path)
    const found = await loadFile(client, file, before, (read, bytes) =>
      onProgress(file.mapped.file, read, bytes, size),
    )
    rows.set(file.no, found)
    before += found
  }
  return rows
}
