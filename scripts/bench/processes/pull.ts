/** The connector's own pull into an empty mirror; prints what it cost. Loaded by backfill.ts. */
import { crmSettings } from '../../../connector/src/cli/session.ts'
import { wallClock } from '../../../connector/src/clock.ts'
import { readEnvironment } from '../../../connector/src/config/environment.ts'
import { crms } from '../../../connector/src/crm/crms.ts'
import { openStore } from '../../../connector/src/store/open.ts'
import { savePortal } from '../../../connector/src/sync/portal.ts'
import { pull } from '../../../connector/src/sync/pull.ts'
import { measured } from '../measured.ts'
import { type Job, portalId, unpaced } from './job.ts'

const job = JSON.parse(process.argv[2]!) as Job
const environment = readEnvironment({ HUBSPOT_BASE_URL: job.hubspotUrl, HUBSPOT_TOKEN: job.token })
const store = await openStore({ home: environment.home, databaseUrl: job.databaseUrl })
const crm = crms.hubspot(crmSettings(environment, unpaced, []))
await savePortal(store, { ...(await crm.identify()), portalId }, crm.name)

const result = await measured(async () => {
  const report = await pull({
    store,
    crm,
    config: unpaced,
    portalId,
    startedAt: wallClock.now(),
    full: false,
    withHistory: true,
    onProgress: () => undefined,
  })
  return report.company.added
})
await store.close()
await crm.close()
process.stdout.write(JSON.stringify(result))
