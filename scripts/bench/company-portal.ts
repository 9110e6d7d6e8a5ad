import { fields } from '@perennial/shared/fields'
import { crmSettings } from '../../connector/src/cli/session.ts'
import { readEnvironment } from '../../connector/src/config/environment.ts'
import { crms } from '../../connector/src/crm/crms.ts'
import { unmetered } from '../../test/sandbox/hubspot/proofs/proof-portal.ts'
import { type LocalHubspot, startHubspot } from '../../test/sandbox/hubspot/start.ts'
import { companyLines } from './company-lines.ts'
import { unpaced } from './processes/job.ts'
import { withEnding } from './with-ending.ts'

/** Runs work with a local HubSpot that holds so many companies and our properties, and has no quota. */
export async function withCompanies<T>(
  companies: number,
  work: (hubspot: LocalHubspot) => Promise<T>,
): Promise<T> {
  const hubspot = await startHubspot({ settings: { buckets: unmetered } })
  return withEnding(
    async () => {
      await hubspot.load(companyLines(companies))
      const environment = readEnvironment({ HUBSPOT_BASE_URL: hubspot.url, HUBSPOT_TOKEN: hubspot.token })
      await crms.hubspot(crmSettings(environment, unpaced, [])).ensureFields(fields)
      return work(hubspot)
    },
    () => hubspot.stop(),
  )
}
