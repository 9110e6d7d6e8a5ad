import { wallClock } from '../clock.ts'
import { readEnvironment } from '../config/environment.ts'
import { crms, scopesOf } from '../crm/crms.ts'
import { type Check, fail, ok } from '../doctor/check.ts'
import { fingerprint } from '../doctor/fingerprint.ts'
import { mirrorChecks, noMirror } from '../doctor/mirror-checks.ts'
import { portalChecks } from '../doctor/portal-checks.ts'
import { failureReport } from './failure.ts'
import { columns, emit } from './output.ts'
import { type CommonOptions, crmSettings, onlyPortal, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const doctor = verb('doctor', 'say what is wrong and what to do about it')
  .option('--fingerprint', 'hash every table, without clocks, instead')
  .action(
    running(async (options: CommonOptions & { fingerprint?: boolean }) => {
      if (options.fingerprint) return withSession(session => printFingerprint(session, options))
      const checks = await examine(options)
      const healthy = checks.every(({ status }) => status !== 'fail')
      emit(options.json === true, { ok: healthy, checks }, () =>
        [
          columns(checks.map(({ status, name, message }) => [status.toUpperCase(), name, message])),
          ...checks.flatMap(({ name, remedy }) => (remedy ? [`To do (${name}): ${remedy}`] : [])),
        ].join('\n'),
      )
      return healthy ? 0 : 1
    }),
  )

/** Goes as far as it can: what cannot be examined is itself a finding. */
async function examine(options: CommonOptions): Promise<Check[]> {
  const checks: Check[] = []
  try {
    readEnvironment()
    await withSession(async session => {
      checks.push(
        ok('configuration', session.env.configFile),
        ok('database', session.env.databaseUrl ? 'DATABASE_URL' : 'built in'),
      )
      const portalId = await examinePortal(session, checks)
      await examineMirror(session, options.portal ?? portalId, checks)
    })
  } catch (error) {
    checks.push(asCheck('set-up', error))
  }
  return checks
}

async function examinePortal({ env, config }: Session, checks: Check[]): Promise<string | undefined> {
  try {
    const portal = await crms[config.crm](crmSettings(env, config, [])).describe()
    checks.push(...portalChecks(portal, config, scopesOf[config.crm]))
    return portal.portalId
  } catch (error) {
    checks.push(asCheck('token', error))
    return undefined
  }
}

async function examineMirror(
  { store, config }: Session,
  portalId: string | undefined,
  checks: Check[],
): Promise<void> {
  const portals = await store.portals()
  const known = portalId ?? (portals.length === 1 ? portals[0] : undefined)
  if (known === undefined || !portals.includes(known)) checks.push(noMirror())
  else checks.push(...(await store.portal(known, tx => mirrorChecks(tx, known, config, wallClock.now()))))
}

function asCheck(name: string, error: unknown): Check {
  const { message, remedy } = failureReport(error).error
  return fail(name, message, remedy)
}

async function printFingerprint({ store }: Session, options: CommonOptions): Promise<number> {
  const portalId = options.portal ?? (await onlyPortal(store))
  const found = await store.portal(portalId, tx => fingerprint(tx, portalId))
  emit(options.json === true, found, () =>
    columns([
      ['table', 'rows', 'hash'],
      ...Object.entries(found.tables).map(([name, { rows, hash }]) => [name, rows, hash]),
      ['all', '', found.hash],
    ]),
  )
  return 0
}
