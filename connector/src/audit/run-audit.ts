import type { Day } from '@perennial/shared/day'
import type { Config } from '../config.ts'
import type { Crm, PortalDescription } from '../crm/crm.ts'
import { recordKinds } from '../record.ts'
import { settleRules } from '../scoring/rules.ts'
import { scoreTouched } from '../scoring/score-accounts.ts'
import type { Store } from '../store/store.ts'
import { portalScope } from '../sync/portal.ts'
import { pull } from '../sync/pull.ts'
import type { Progress } from '../sync.ts'
import { everyAccount } from '../view/every-account.ts'
import { duePush } from '../writeback/push.ts'
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

/** Reads the portal into the mirror, scores it and looks at every account. Writes nothing to the CRM. */
export async function runAudit(options: AuditOptions): Promise<Audit> {
  const { store, crm, config, portal, startedAt, progress } = options
  const { portalId } = portal
  const pulled = await pull({
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
  const rules = await settleRules(store, scope, config)
  await scoreTouched(store, scope, config, rules, progress.score)
  const ownerNames = new Map(portal.owners.map(({ id, name }) => [id, name]))
  const accounts = await store.withoutTrace(portalId, async tx => {
    const all: AuditedAccount[] = []
    const context = { config, rules, usesRenewalDeals: usesRenewalDeals(config), ownerNames }
    for await (const views of everyAccount(tx, scope))
      all.push(...views.map(view => auditedAccount(view, context)))
    return all
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
    due: await duePush(store, portalId),
    calls: { ...crm.calls, records: recordKinds.reduce((sum, kind) => sum + pulled[kind].seen, 0) },
  })
}

/** Whether this portal's mapping knows deals that are renewals for certain. */
const usesRenewalDeals = ({ mapping: { deal } }: Config): boolean =>
  Object.values(deal.pipelines).some(({ purpose }) => purpose === 'renewal') ||
  (deal.purpose !== null && Object.values(deal.purposes).includes('renewal'))
