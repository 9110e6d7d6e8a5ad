import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Band } from '@perennial/shared/health/band'
import { decimalOf } from '@perennial/shared/money'
import type { Audit } from '../../connector/src/audit/audit.ts'
import { type RecordKind, recordKinds } from '../../connector/src/record.ts'
import type { ObjectType } from '../../test/world/portal.ts'
import { type FirstLook, firstLook } from './first-look.ts'
import { perennialIn } from './perennial.ts'
import type { Stage } from './stage.ts'

/** What a new user does on the first evening, and what came of it. */
export interface FirstEvening {
  /** Records in the mirror, under HubSpot's names for them. */
  mirrored: Record<string, number>
  scored: number
  unscored: number
  pushed: number
  failed: number
  bands: Record<Band, number>
  usage: FirstLook['usage']
  audit: AuditInShort
}

/** What the audit found before anything was written, and the page that says all of it. */
export interface AuditInShort {
  file: string
  customers: number
  findings: number
  /** Recurring revenue by currency, and the share of it that is assumed. */
  arr: { currency: string; amount: number; assumed: number }[]
  calls: number
  records: number
}

const objectTypes: Record<RecordKind, ObjectType> = {
  company: 'companies',
  deal: 'deals',
  contact: 'contacts',
  ticket: 'tickets',
  call: 'calls',
  email: 'emails',
  meeting: 'meetings',
  note: 'notes',
  task: 'tasks',
  line_item: 'line_items',
  contract: 'contracts',
  subscription: 'subscriptions',
  survey: 'feedback_submissions',
}

/**
 * Each step is the verb a user would type: read the room, mirror, import, audit; and only then write. The audit still looks at
 * the configuration as it was while the properties are being created.
 */
export async function firstEvening(
  stage: Stage,
  say: (line: string) => void,
  auditFile = join(stage.home, 'audit.html'),
): Promise<FirstEvening> {
  const { perennial, environment, home } = stage
  const { pulled, usage } = await firstLook(stage, say)
  say('perennial audit')
  const asItIs = { ...environment, PERENNIAL_CONFIG: join(home, 'audited.config.yaml') }
  await copyFile(environment.PERENNIAL_CONFIG!, asItIs.PERENNIAL_CONFIG)
  const auditing = perennialIn(asItIs)<Audit & { file: string }>('audit', '--out', auditFile)
  say('perennial fields --expose cs,finance')
  const [audit] = await Promise.all([auditing, perennial('fields', '--expose', 'cs,finance')])
  say('perennial score')
  const { bands } = await perennial<{ bands: Record<Band, number> }>('score')
  say('perennial push --yes')
  const pushed = await perennial<{ pushed: number; failed: unknown[] }>('push', '--yes')
  return {
    mirrored: Object.fromEntries(recordKinds.map(kind => [objectTypes[kind], pulled[kind].added])),
    scored: bands.healthy + bands.watch + bands.at_risk,
    unscored: bands.unscored,
    pushed: pushed.pushed,
    failed: pushed.failed.length,
    bands,
    usage: { rows: usage.rows, odd: usage.odd },
    audit: inShort(audit),
  }
}

const inShort = ({ file, customers, findings, arr, calls }: Audit & { file: string }): AuditInShort => ({
  file,
  customers: customers.customers,
  findings: findings.length,
  arr: arr.totals.map(({ currency, minor }) => ({
    currency,
    amount: Number(decimalOf({ currency, minor })),
    assumed: arr.rows.find(row => row.currency === currency && row.basis === 'assumed')?.share ?? 0,
  })),
  calls: calls.read + calls.search,
  records: calls.records,
})
