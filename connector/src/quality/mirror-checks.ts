import { sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { Config } from '../config.ts'
import { untilNextSync } from '../kept/until-next-sync.ts'
import { recordKinds } from '../record.ts'
import type { Tx } from '../store/store.ts'
import { type Check, fail, ok, warn } from './check.ts'

/** What can be told from the mirror: how complete and how old it is, and which values make no sense. */
export async function mirrorChecks(tx: Tx, portalId: string, config: Config, now: Date): Promise<Check[]> {
  return [
    await backfill(tx, portalId),
    await age(tx, portalId, config, now),
    await refusals(tx, portalId),
    ...(await untilNextSync(tx, portalId, 'mirror checks', () => wholeMirror(tx, portalId, config.mapping))),
  ]
}

/** Takes a look at every record. */
const wholeMirror = async (tx: Tx, portalId: string, mapping: Mapping): Promise<Check[]> => [
  await unreadable(tx, portalId, mapping),
  await earlyTickets(tx, portalId, mapping),
]

async function backfill(tx: Tx, portalId: string): Promise<Check> {
  const { rows } = await sql<{ kind: string }>`
    select kind from cursor where portal_id = ${portalId} and pass = 'backfill' and done_at is not null`.execute(
    tx,
  )
  const closed = await closedKinds(tx, portalId)
  const left = recordKinds.filter(kind => !closed.includes(kind) && !rows.some(row => row.kind === kind))
  const without =
    closed.length > 0 ? `, but for those the portal keeps from us or lacks: ${closed.join(', ')}` : ''
  if (left.length === 0) return ok('backfill', `Every kind of record has been listed once${without}`)
  return warn(
    'backfill',
    `Not yet listed in full: ${left.join(', ')}`,
    'run `perennial sync`; it goes on where it stopped',
  )
}

/** Kinds that the last sync was not let read. */
async function closedKinds(tx: Tx, portalId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from (
      select report->'pulled' as pulled from run
      where portal_id = ${portalId} and report ? 'pulled' order by started_at desc limit 1) last,
    jsonb_each(last.pulled) as each(kind, own)
    where own->>'forbidden' is not null order by kind`.execute(tx)
  return rows.map(({ kind }) => kind)
}

async function age(tx: Tx, portalId: string, config: Config, now: Date): Promise<Check> {
  const { rows } = await sql<{ syncedAt: Date | null }>`
    select synced_at as "syncedAt" from portal where portal_id = ${portalId}`.execute(tx)
  const at = rows[0]?.syncedAt
  if (!at) return warn('age', 'No sync has been completed', 'run `perennial sync`')
  const hours = (now.getTime() - at.getTime()) / 3_600_000
  if (hours <= config.policy.staleAfterHours) return ok('age', `Last sync ${hours.toFixed(1)} hours ago`)
  return warn(
    'age',
    `Last sync ${hours.toFixed(0)} hours ago: the cards call their data stale`,
    'run `perennial sync --watch`',
  )
}

async function refusals(tx: Tx, portalId: string): Promise<Check> {
  const { rows } = await sql<{ category: string; n: number; sample: string }>`
    select category, count(*)::int as n, min(kind || ' ' || id || ': ' || message) as sample
    from refusal where portal_id = ${portalId} group by category order by 2 desc`.execute(tx)
  if (rows.length === 0) return ok('refusals', 'The CRM refused no record of the last push')
  return warn(
    'refusals',
    rows.map(({ category, n, sample }) => `${n} ${category}, e.g. ${sample}`).join('; '),
    'they are tried again with every push; mend the record in the CRM if it stays',
  )
}

/** Numbers that are no numbers: read as unknown, kept as found. */
async function unreadable(tx: Tx, portalId: string, { deal, company }: Mapping): Promise<Check> {
  const sources = [
    ...[deal.amount, deal.termMonths, deal.noticeDays, deal.seats].map(name => ['deal', name] as const),
    ['company', company.onboardingProgress] as const,
  ].filter((pair): pair is ['deal' | 'company', string] => pair[1] !== null)
  const { rows } = await sql<{ source: string; n: number; sample: string }>`
    select s.kind || '.' || s.name as source, count(*)::int as n, min(r.id || ' has ' || (r.properties->>s.name)) as sample
    from json_to_recordset(${JSON.stringify(sources.map(([kind, name]) => ({ kind, name })))}::json) as s(kind text, name text)
    join record r on r.portal_id = ${portalId} and r.kind = s.kind and r.archived_at is null
      and coalesce(r.properties->>s.name, '') <> '' and r.properties->>s.name !~ '^\\s*[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?\\s*$'
    group by 1`.execute(tx)
  if (rows.length === 0) return ok('values', 'Every mapped number can be read')
  return warn(
    'values',
    rows.map(({ source, n, sample }) => `${n} in ${source}, e.g. ${sample}`).join('; '),
    'they count as unknown; correct them in the CRM',
  )
}

/** Tickets opened before the company was a customer point at wrong links or a wrong date. */
async function earlyTickets(tx: Tx, portalId: string, { company, ticket }: Mapping): Promise<Check> {
  const { rows } = await sql<{ n: number; sample: string | null }>`
    select count(distinct t.id)::int as n, min(t.id || ' at company ' || c.id) as sample
    from link l
    join record t on t.portal_id = l.portal_id and t.kind = 'ticket' and t.id = l.from_id and t.archived_at is null
    join record c on c.portal_id = l.portal_id and c.kind = 'company' and c.id = l.to_id and c.archived_at is null
    where l.portal_id = ${portalId} and l.from_kind = 'ticket' and l.to_kind = 'company'
      and left(t.properties->>${ticket.openedAt}, 10) < left(c.properties->>${company.customerSince ?? ''}, 10)`.execute(
    tx,
  )
  const { n, sample } = rows[0]!
  if (n === 0) return ok('tickets', 'No ticket is older than its customer')
  return warn(
    'tickets',
    `${n} tickets were opened before their company became a customer, e.g. ticket ${sample}`,
    'check the links or the property mapped to company.customerSince',
  )
}

export const noMirror = (): Check => fail('mirror', 'Nothing has been mirrored yet', 'run `perennial sync`')
