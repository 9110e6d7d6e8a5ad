import { stringify } from 'yaml'
import { rulesOfVersion } from '../config/versions.ts'
import { ConfigError } from '../errors.ts'
import { versionIn } from './config-version.ts'
import { emit } from './output.ts'
import { type CommonOptions, onlyPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface ExportOptions extends CommonOptions {
  version?: string
}

export const configExport = verb('export', 'what rules, or an earlier version, as a configuration file')
  .option('--version <number>', 'which version (default: what rules)')
  .action(
    running(async (options: ExportOptions) =>
      withSession(async ({ store, config }) => {
        const version = versionIn('--version', options.version)
        const portalId = options.portal ?? (await onlyPortal(store))
        const rules =
          version === null
            ? config
            : await store.portal(portalId, tx => rulesOfVersion(tx, portalId, version))
        if (rules === null)
          throw new ConfigError(`--version: there is no version ${version}`, {
            field: '--version',
            remedy: '`perennial config history` lists the versions',
          })
        const whole = { ...config, ...rules }
        emit(options.json === true, whole, () =>
          stringify(JSON.parse(JSON.stringify(whole)), { lineWidth: 0 }).trimEnd(),
        )
        return 0
      }),
    ),
  )
