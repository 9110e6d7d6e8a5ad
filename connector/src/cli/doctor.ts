import { wallClock } from '../clock.ts'
import { readEnvironment } from '../config/environment.ts'
import { crms, scopesOf } from '../crm/crms.ts'
import { fingerprint } from '../doctor/fingerprint.ts'
import { portalChecks } from '../doctor/portal-checks.ts'
import { findingRows, freshnessRows, latencyRows, toDo } from '../doctor/quality-text.ts'
import { type Check, fail, ok } from '../quality/check.ts'
import { type DataQuality, dataQuality } from '../quality/data-quality.ts'
import { mirrorChecks, noMirror } from '../quality/mirror-checks.ts'
import { failureReport } from './failure.ts'
import { columns, emit } from './output.ts'
import {
  type CommonOptions,
  crmSettings,
  offlineScope,
  onlyPortal,
  type Session,
  withSession,
} from './session.ts'
import { running, verb } from './verb.ts'

export const doctor = verb('doctor', 'say what is wrong and what to do about it')
  .option('--fingerprint', 'hash every table, without clocks, instead')
  .action(
    running(async (options: CommonOptions & { fingerprint?: boolean }) => {
      if (options.fingerprint) return withSession(session => printFingerprint(session, options))
      const { checks, data } = await examine(options)
      const healthy = checks.every(({ status }) => status !== 'fail')
      emit(options.json === true, { ok: healthy, checks, ...data }, () =>
        [
          columns(checks.map(({ status, name, message }) => [status.toUpperCase(), name, message])),
          ...checks.flatMap(({ name, remedy }) => (remedy ? [`To do (${name}): ${remedy}`] : [])),
          ...paragraphsOn(data),
        ].join('\n'),
      )
      return healthy ? 0 : 1
    }),
  )

/** What is wrong with the set-up fails; what would mislead a score is told, and fails nothing. */
interface Examined {
  checks: Check[]
  data: DataQuality | typeof nothingMirrored
}

const nothingMirrored = { quality: [], freshness: [], pulled: [], latency: [] }

/** Goes as far as it can: what cannot be examined is itself a finding. */
async function examine(options: CommonOptions): Promise<Examined> {
  const checks: Check[] = []
  let data: Examined['data'] = nothingMirrored
  try {
    readEnvironment()
    await withSession(async session => {
      checks.push(
        ok('configuration', session.env.configFile),
        ok('database', session.env.databaseUrl ? 'DATABASE_URL' : 'built in'),
      )
      const portalId = await examinePortal(session, checks)
      const known = await examineMirror(session, options.portal ?? portalId, checks)
      if (known !== undefined) data = await examineData(session, { ...options, portal: known })
    })
  } catch (error) {
    checks.push(asCheck('set-up', error))
  }
  return { checks, data }
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
): Promise<string | undefined> {
  const portals = await store.portals()
  const known = portalId ?? (portals.length === 1 ? portals[0] : undefined)
  if (known === undefined || !portals.includes(known)) {
    checks.push(noMirror())
    return undefined
  }
  checks.push(...(await store.portal(known, tx => mirrorChecks(tx, known, config, wallClock.now()))))
  return known
}

async function examineData(session: Session, options: CommonOptions): Promise<DataQuality> {
  const { portalId, scope } = await offlineScope(session, options)
  return session.store.withoutTrace(portalId, tx => dataQuality(tx, scope, session.config))
}

function paragraphsOn({ quality, freshness, latency }: Examined['data']): string[] {
  return [
    ...(quality.length === 0
      ? []
      : ['\nData that would mislead a score:', columns(findingRows(quality)), ...toDo(quality)]),
    ...(freshness.length === 0 ? [] : ['\nHow fresh the data is:', columns(freshnessRows({ freshness }))]),
    ...(latency.length === 0
      ? []
      : [
          '\nFrom a change in the CRM to the property that follows from it:',
          columns(latencyRows({ latency })),
        ]),
  ]
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
