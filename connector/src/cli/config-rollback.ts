import { rollBack } from '../config/publish.ts'
import { publishedText } from './config-publish.ts'
import { versionIn } from './config-version.ts'
import { emit } from './output.ts'
import { saidBy } from './said-by.ts'
import { type CommonOptions, onlyPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface RollbackOptions extends CommonOptions {
  to?: string
  reason?: string
  by?: string
}

export const configRollback = verb('rollback', 'bring an earlier version back, as a new one')
  .option('--to <version>', 'which version (default: the one before the latest)')
  .option('--reason <text>', 'why, for whoever asks later')
  .option('--by <name>', 'who goes back (default: who is logged in)')
  .action(
    running(async (options: RollbackOptions) =>
      withSession(async ({ store }) => {
        const by = saidBy(options.by)
        const to = versionIn('--to', options.to)
        const portalId = options.portal ?? (await onlyPortal(store))
        const published = await store.portal(portalId, tx =>
          rollBack(tx, portalId, to, { by, reason: options.reason ?? null }),
        )
        emit(options.json === true, { ...published, by, reason: options.reason ?? null }, () =>
          [
            `Version ${published.restores} is back.`,
            ...publishedText(published),
            'The file still says what it said: `perennial config export > perennial.config.yaml` writes what rules now.',
          ].join('\n'),
        )
        return 0
      }),
    ),
  )
