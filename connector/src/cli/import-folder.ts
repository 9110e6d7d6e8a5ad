import { stat } from 'node:fs/promises'
import { readConfigIfAny } from '../config/read-config.ts'
import { ConfigError } from '../errors.ts'
import { importFolder } from '../import/load/import-folder.ts'
import { readMapping } from '../import/mapping/read-mapping.ts'
import { dayIn } from '../view/values.ts'
import type { ImportOptions } from './import-options.ts'
import { showImport } from './import-progress.ts'
import { importTarget, knownFromOf } from './import-target.ts'
import { readableImport } from './imported-summary.ts'
import { emit } from './output.ts'
import { withSession } from './session.ts'

/** `perennial import DIR --mapping FILE`: works with a CRM behind the portal and without any. */
export async function folderImport(
  dir: string,
  options: ImportOptions & { mapping: string },
): Promise<number> {
  await checkFolder(dir)
  const mapping = await readMapping(options.mapping)
  return withSession(
    async ({ store, config, env }) => {
      const target = await importTarget(store, mapping, options.portal)
      const knownFrom = knownFromOf(options.known, target.timeZone)
      const source = options.source ?? mapping.source
      const progress = showImport()
      const found = await importFolder(store, target, {
        dir,
        mapping,
        source,
        knownFrom,
        crm: config.mapping,
        home: env.home,
        onProgress: progress.show,
      }).finally(progress.stop)
      await store.refreshStatistics()
      const known = dayIn(knownFrom.toISOString(), target.timeZone)
      const report = { portalId: target.portalId, source, known, ...found }
      emit(options.json === true, report, () => readableImport(report))
      return 0
    },
    { read: readConfigIfAny },
  )
}

async function checkFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => null)
  if (found?.isDirectory()) return
  throw new ConfigError(`${dir} is ${found ? 'a file' : 'not there'}`, {
    field: '--dir',
    remedy: 'name the folder that holds the CSV files: perennial import DIR --mapping FILE.yaml',
  })
}
