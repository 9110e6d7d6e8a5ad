import { exposed, fieldsFor } from '@perennial/shared/fields'
import { exposeAudiences } from '../config/expose.ts'
import { audiences } from './audiences.ts'
import { columns, emit } from './output.ts'
import { type CommonOptions, connectPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const fields = verb('fields', 'create or repair the properties Perennial writes')
  .option(
    '--expose <audiences>',
    'from now on also write those for cs, finance (comma separated); kept in the configuration',
  )
  .option('--dry-run', 'list the properties without creating any')
  .action(
    running(async (options: CommonOptions & { expose?: string; dryRun?: boolean }) =>
      withSession(async session => {
        const more = audiences(options.expose)
        const wanted = exposed(fieldsFor(session.config), [...session.config.expose, ...more])
        if (options.dryRun) {
          const rows = wanted.map(({ name, on, audience, label }) => [name, on, audience, label])
          emit(options.json === true, wanted, () => columns(rows))
          return 0
        }
        await exposeAudiences(session.env.configFile, more)
        const { crm } = await connectPortal(session)
        const report = await crm.ensureFields(wanted)
        await crm.close()
        emit(options.json === true, report, () =>
          [
            `${report.created.length} created, ${report.repaired.length} repaired, ${report.unchanged.length} as they should be, ${report.failed.length} failed.`,
            ...report.failed.map(({ name, message, remedy }) => `  ${name}: ${message}. ${remedy}`),
          ].join('\n'),
        )
        return report.failed.length > 0 ? 1 : 0
      }),
    ),
  )
