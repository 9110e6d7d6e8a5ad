import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Audit } from '../audit/audit.ts'
import { auditSummary } from '../audit/page/audit-summary.ts'
import { auditPage } from '../audit/page/page.ts'
import { runAudit } from '../audit/run-audit.ts'
import { wallClock } from '../clock.ts'
import { type Environment, readEnvironment } from '../config/environment.ts'
import { readConfig } from '../config/read-config.ts'
import type { Config } from '../config.ts'
import type { PortalDescription } from '../crm/crm.ts'
import { crms } from '../crm/crms.ts'
import { propose } from '../init/propose.ts'
import { readRoom } from '../init/read-room.ts'
import { knowsHistory } from '../mirror/asked.ts'
import { openStore } from '../store/open.ts'
import { savePortal } from '../sync/portal.ts'
import { recordRun } from '../sync/runs.ts'
import { emit, tell } from './output.ts'
import { showProgress } from './progress-bars.ts'
import { asOfDay, bareSettings, type CommonOptions, crmSettings } from './session.ts'
import { running, verb } from './verb.ts'

interface AuditOptions extends CommonOptions {
  out?: string
}

const usualFile = 'perennial-audit.html'

export const audit = verb(
  'audit',
  'show what is in a portal, before anything is written: needs a token that may read',
)
  .option('--out <file>', `where to put the page (default ${usualFile}; with --json only when given)`)
  .action(
    running(async (options: AuditOptions) => {
      const env = readEnvironment()
      const read = await howToRead(env)
      const found = await examine(env, read, options)
      const file = options.out ?? (options.json ? null : usualFile)
      if (file !== null) await writeFile(file, auditPage(found))
      emit(options.json === true, { ...found, file: file && resolve(file) }, () =>
        [auditSummary(found), '', `The whole of it: ${resolve(file!)}`].join('\n'),
      )
      return 0
    }),
  )

/** The configuration there is, else the one `init` would write; nothing is kept of that. */
interface Read {
  config: Config
  portal: PortalDescription
  mapping: Audit['mapping']
}

async function howToRead(env: Environment): Promise<Read> {
  const settings = bareSettings(env, [])
  if (existsSync(env.configFile)) {
    const config = await readConfig(env.configFile)
    const portal = await crms[config.crm](settings).describe()
    return { config, portal, mapping: { written: true, found: foundIn(config), doubts: [] } }
  }
  tell('Reading the room: there is no perennial.config.yaml yet ...')
  const room = await readRoom(more => crms.hubspot({ ...settings, ...more }))
  const { config, doubts } = propose(room)
  return { config, portal: room.portal, mapping: { written: false, found: foundIn(config), doubts } }
}

/** Which property each fact about companies and deals is read from. */
const foundIn = ({ mapping }: Config): Record<string, string> =>
  Object.fromEntries(
    (['company', 'deal'] as const).flatMap(kind =>
      Object.entries(mapping[kind]).flatMap(([fact, name]) =>
        typeof name === 'string' && fact !== 'withoutEnd' ? [[`${kind}.${fact}`, name]] : [],
      ),
    ),
  )

async function examine(
  env: Environment,
  { config, portal, mapping }: Read,
  options: AuditOptions,
): Promise<Audit> {
  const { portalId } = portal
  const store = await openStore({ home: env.home, databaseUrl: env.databaseUrl })
  try {
    await savePortal(store, portal, config.crm)
    const withHistory = await store.portal(portalId, tx => knowsHistory(tx, portalId))
    const settings = crmSettings(env, config, [])
    const crm = crms[config.crm]({ ...settings, ...(withHistory ? {} : { versioned: {} }), portal })
    const progress = showProgress(crm.calls)
    try {
      return await recordRun(store, portalId, 'audit', wallClock.now(), startedAt =>
        runAudit({
          store,
          crm,
          config,
          portal,
          startedAt,
          asOf: asOfDay(options, env),
          withHistory,
          mapping,
          progress,
        }),
      )
    } finally {
      progress.stop()
      await crm.close()
    }
  } finally {
    await store.close()
  }
}
