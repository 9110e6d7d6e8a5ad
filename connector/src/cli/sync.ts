import { wallClock } from '../clock.ts'
import { recordKinds } from '../record.ts'
import { recordRun } from '../sync/runs.ts'
import { sync as runSync, type SyncReport } from '../sync.ts'
import { consentFor } from './consent.ts'
import { checkNewMapping } from './new-mapping.ts'
import { columns, count, emit } from './output.ts'
import { showProgress } from './progress-bars.ts'
import { asOfDay, type CommonOptions, connectPortal, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'
import { watching } from './watching.ts'

interface SyncOptions extends CommonOptions {
  full?: boolean
  mirrorOnly?: boolean
  yes?: boolean
  watch?: string | true
}

export const sync = verb('sync', 'pull what changed, score the accounts it touched, push what differs')
  .option('--full', 'read every record and link and the archive again, changed or not')
  .option('--mirror-only', 'read, but leave scoring and writing for later')
  .option('--yes', 'agree to the first push to this portal')
  .option('--watch [minutes]', 'go on, once every so many minutes (default 5)')
  .action(
    running(async (options: SyncOptions) => {
      if (!options.watch) return withSession(session => once(session, options))
      return watching(options.watch === true ? 5 : Number(options.watch), () =>
        withSession(session => once(session, options)),
      )
    }),
  )

async function once(session: Session, options: SyncOptions): Promise<number> {
  const { crm, portalId } = await connectPortal(session)
  await checkNewMapping(session, crm, portalId)
  const progress = showProgress(crm.calls)
  try {
    const report = await recordRun(session.store, portalId, 'sync', wallClock.now(), startedAt =>
      runSync({
        store: session.store,
        crm,
        config: session.config,
        portalId,
        startedAt,
        asOf: asOfDay(options, session.env),
        full: options.full === true,
        learn: options.watch !== undefined,
        mirrorOnly: options.mirrorOnly === true,
        consent: consentFor(session.store, portalId, session.config, options.yes === true),
        progress,
      }),
    )
    progress.stop()
    emit(options.json === true, { portalId, ...report, events: session.events }, () =>
      readable(report, session, options.mirrorOnly === true),
    )
    return report.push && report.push.failed.length > 0 ? 1 : 0
  } finally {
    progress.stop()
    await crm.close()
  }
}

function readable(report: SyncReport, { events }: Session, mirrorOnly: boolean): string {
  const { pulled, scoring, push, waiting, calls } = report
  const rows = recordKinds
    .filter(kind => pulled[kind].seen + pulled[kind].removed + pulled[kind].linksChanged > 0)
    .map(kind => [
      kind,
      pulled[kind].seen,
      pulled[kind].added,
      pulled[kind].changed,
      pulled[kind].removed,
      pulled[kind].linksChanged,
    ])
  return [
    rows.length === 0
      ? 'Nothing had changed.'
      : columns([['', 'seen', 'new', 'changed', 'removed', 'links'], ...rows]),
    ...(pulled.company.membersChanged > 0
      ? [
          `${count(pulled.company.membersChanged, 'company', 'companies')} came to or left the list of customers.`,
        ]
      : []),
    ...recordKinds.flatMap(kind =>
      pulled[kind].forbidden ? [`Left out: ${kind}. ${pulled[kind].forbidden}`] : [],
    ),
    mirrorOnly
      ? 'Mirrored only: `perennial score` comes next.'
      : `${count(scoring.assessed, 'account')} scored as of ${report.asOf}, ${scoring.appended} with a new conclusion.`,
    ...followedText(report),
    push
      ? `${count(push.pushed, 'record')} written, ${push.failed.length} refused.`
      : `${count(waiting, 'record')} wait for the first push.`,
    ...(push?.failed ?? []).map(
      ({ kind, id, category, message }) => `  ${kind} ${id}: ${category}: ${message}`,
    ),
    `Calls: ${calls.read} read, ${calls.search} search, ${calls.write} write. ${count(events.length, 'pause or retry', 'pauses and retries')}.`,
  ].join('\n')
}

function followedText({ followed, tasks }: SyncReport): string[] {
  const { raised = 0, woken = 0, resolved = 0 } = followed?.alerts ?? {}
  return [
    ...(raised + woken + resolved === 0
      ? []
      : [
          `${count(raised, 'alert')} raised, ${woken} woken, ${resolved} resolved: \`perennial alerts\` lists them.`,
        ]),
    ...(followed && followed.snapshots > 0
      ? [`${count(followed.snapshots, 'forecast')} frozen for the week.`]
      : []),
    ...(tasks
      ? [`${count(tasks.made, 'task')} made, ${tasks.closed} completed, ${tasks.failed.length} refused.`]
      : []),
  ]
}
