import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ConfigError } from '../errors.ts'
import { countOdd, type OddKind, type OddRow, oddKinds } from '../import/odd-rows.ts'
import { importUsage } from '../import/usage.ts'
import { count, emit } from './output.ts'
import { type CommonOptions, offlinePortal, withSession } from './session.ts'

const samples = 5

/** `perennial import usage FILE`: one file of usage for a portal that is mirrored from a CRM. */
export const usageImport = (file: string, options: CommonOptions & { columns?: string }): Promise<number> =>
  withSession(async session => {
    await check(file)
    const { portalId } = await offlinePortal(session, options.portal)
    const { rows, stored, accounts, odd } = await importUsage(
      session.store,
      portalId,
      session.config.mapping,
      file,
      options.columns,
    )
    const listed = odd.length === 0 ? null : await list(odd, session.env.home, file)
    const counts = countOdd(odd)
    emit(
      options.json === true,
      { portalId, rows, stored, accounts, odd: counts, samples: sampled(odd), listed },
      () =>
        [
          `${count(rows, 'row')} read for ${count(accounts, 'account')}, ${stored} new or changed.`,
          ...(Object.keys(counts) as OddKind[]).map(kind => `  ${counts[kind]} odd: ${oddKinds[kind]}`),
          ...(listed ? [`Every odd row is listed in ${listed}`] : []),
        ].join('\n'),
    )
    return 0
  })

async function check(file: string): Promise<void> {
  await access(file).catch(cause => {
    throw new ConfigError(`${file} cannot be read`, { field: '--file', remedy: 'check the path', cause })
  })
}

const sampled = (odd: readonly OddRow[]) =>
  Object.fromEntries(
    [...Map.groupBy(odd, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.slice(0, samples)]),
  )

async function list(odd: readonly OddRow[], home: string, file: string): Promise<string> {
  const folder = join(home, 'imports')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${basename(file, '.csv')}-odd.csv`)
  await writeFile(
    path,
    `kind,row,value\n${odd.map(({ kind, row, value }) => `${kind},${row},"${value.replaceAll('"', '""')}"\n`).join('')}`,
  )
  return path
}
