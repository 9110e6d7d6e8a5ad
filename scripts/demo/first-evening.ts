import { appendFile } from 'node:fs/promises'
import type { Band } from '@perennial/shared/health/band'
import { type RecordKind, recordKinds } from '../../connector/src/record.ts'
import type { UsageColumns } from '../../test/world/fill.ts'
import type { ObjectType } from '../../test/world/portal.ts'
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
  usage: { rows: number; odd: Record<string, number> }
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
  survey: 'feedback_submissions',
}

/** Budget of the demo portal, whose quota is scaled up. */
const budget = 'budget:\n  callsPerTenSeconds: 4500\n  searchesPerSecond: 180\n'

/** init, fields, sync, import, score, push: each the verb a user would type. */
export async function firstEvening(
  { perennial, filled, environment }: Stage,
  say: (line: string) => void,
): Promise<FirstEvening> {
  say('perennial init')
  await perennial('init')
  await appendFile(environment.PERENNIAL_CONFIG!, budget)
  say('perennial fields --expose cs,finance')
  await perennial('fields', '--expose', 'cs,finance')
  say('perennial sync')
  const { pulled } = await perennial<{ pulled: Record<RecordKind, { added: number }> }>('sync')
  say('perennial import usage')
  const usage = await perennial<FirstEvening['usage']>(
    'import',
    'usage',
    filled.usageFile,
    '--columns',
    columnPairs(filled.usageColumns),
  )
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
  }
}

const columnPairs = ({ key, keyIs, day, metric, quantity, id }: UsageColumns): string =>
  [
    `${keyIs.on === 'deal' ? 'contract' : 'account'}=${key}`,
    `day=${day}`,
    `metric=${metric}`,
    `quantity=${quantity}`,
    ...(id ? [`id=${id}`] : []),
  ].join()
