import { wallClock } from '../clock.ts'
import { recordRun } from '../sync/runs.ts'
import { pushDue } from '../sync.ts'
import { dueInAll, duePush } from '../writeback/push.ts'
import { consentFor } from './consent.ts'
import { count, emit } from './output.ts'
import { showProgress } from './progress-bars.ts'
import { type CommonOptions, connectPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const push = verb('push', 'write the properties that differ from what the CRM shows')
  .option('--yes', 'agree to the first push to this portal')
  .option('--dry-run', 'count what would be written')
  .action(
    running(async (options: CommonOptions & { yes?: boolean; dryRun?: boolean }) =>
      withSession(async session => {
        const { crm, portalId } = await connectPortal(session)
        const due = await duePush(session.store, portalId)
        if (
          options.dryRun ||
          !(await consentFor(session.store, portalId, session.config, options.yes === true)(due))
        ) {
          emit(
            options.json === true,
            { portalId, due, pushed: 0, failed: [] },
            () =>
              `${count(due.company, 'company', 'companies')}, ${count(due.deal, 'deal')} and ${count(due.contact, 'contact')} would be written.`,
          )
          return options.dryRun ? 0 : 1
        }
        const progress = showProgress(crm.calls)
        const report = await recordRun(session.store, portalId, 'push', wallClock.now(), () =>
          pushDue({ store: session.store, crm, portalId, progress }, dueInAll(due)),
        )
        progress.stop()
        await crm.close()
        emit(options.json === true, { portalId, due, ...report, calls: crm.calls }, () =>
          [
            `${count(report.pushed, 'record')} written, ${report.failed.length} refused.`,
            ...report.failed.map(
              ({ kind, id, category, message }) => `  ${kind} ${id}: ${category}: ${message}`,
            ),
          ].join('\n'),
        )
        return report.failed.length > 0 ? 1 : 0
      }),
    ),
  )
