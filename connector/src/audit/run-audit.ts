import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Crm, PortalDescription } from '../crm/crm.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Store, Tx } from '../store/store.ts'
import { portalScope } from '../sync/portal.ts'
import { pull } from '../sync/pull.ts'
import type { Progress } from '../sync.ts'
import { everyAccount } from '../view/every-account.ts'
import type { Audit } from './audit.ts'
import { type AuditedAccount, auditedAccount } from './audited-account.ts'
import { buildAudit } from './build-audit.ts'

export interface AuditOptions {
  store: Store
  crm: Crm
  config: Config
  portal: PortalDescription
  startedAt: Date
  asOf: Day | null
  /** Whether the history of properties is read as well; a first look does without. */
  withHistory: boolean
  mapping: Audit['mapping']
  progress: Omit<Progress, 'push'>
}

/** Reads the portal into the mirror and looks at every account. Writes nothing to the CRM, and keeps no score. */
export async function runAudit(options: AuditOptions): Promise<Audit> {
  const { store, crm, config, portal, startedAt, progress } = options
  const { portalId } = portal
  await pull({
    store,
    crm,
    config,
    portalId,
    startedAt,
    full: false,
    withHistory: options.withHistory,
    onProgress: progress.pull,
  })
  const scope = await portalScope(store, portalId, config, options.asOf ?? startedAt, crm.recordUrl)
  const ownerNames = new Map(portal.owners.map(({ id, name }) => [id, name]))
  const { accounts, rules, records } = await store.withoutTrace(portalId, async tx => {
    const rules = await rulesWithoutRates(tx, scope, config)
    const context = { config, rules, usesRenewalDeals: usesRenewalDeals(config), ownerNames }
    const accounts: AuditedAccount[] = []
    const { companies, records } = await countRecords(tx, portalId)
    for await (const views of everyAccount(tx, scope)) {
      accounts.push(...views.map(view => auditedAccount(view, context)))
      progress.score(accounts.length, companies)
    }
    return { accounts, rules, records }
  })
  return buildAudit(accounts, {
    portal: {
      id: portalId,
      timeZone: portal.timeZone,
      currency: portal.currency,
      url: `https://${portal.webHost}`,
    },
    asOf: scope.asOf,
    mapping: options.mapping,
    config,
    rules,
    calls: { ...crm.calls, records },
  })
}

/** Whether this portal's mapping knows deals that are renewals for certain. */
const usesRenewalDeals = ({ mapping: { deal } }: Config): boolean =>
  Object.values(deal.pipelines).some(({ purpose }) => purpose === 'renewal') ||
  (deal.purpose !== null && Object.values(deal.purposes).includes('renewal'))

async function countRecords(tx: Tx, portalId: string): Promise<{ records: number; companies: number }> {
  const { rows } = await sql<{ records: number; companies: number }>`
    select count(*)::int as records, (count(*) filter (where kind = 'company'))::int as companies
    from record where portal_id = ${portalId} and archived_at is null`.execute(tx)
  return rows[0]!
}
