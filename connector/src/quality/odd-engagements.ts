import { addDays } from '@perennial/shared/day'
import { firstPlausibleDay } from '@perennial/shared/health/data-quality/impossible-dates'
import type { SuspectRecord, Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'
import { isKnown, type LinkedRecord } from '../view/linked-records.ts'
import type { Scope } from '../view/scope.ts'
import { dayIn, dayOf, textOf } from '../view/values.ts'

/** Kinds that tell of what has been; meetings and tasks may lie ahead. */
const past = ['call', 'email', 'note'] as const
const logged = [...past, 'meeting', 'task'] as const

type Logged = (typeof logged)[number]
type Row = Pick<LinkedRecord, 'id' | 'properties'> & {
  kind: Logged
  accountId: string | null
  updatedAt: Date
}

/**
 * Logged contacts with dates that cannot be. One in the future was dated after the CRM last saved it: what was planned and
 * has come to pass since is no mistake.
 */
export async function oddEngagements(tx: Tx, scope: Scope): Promise<Suspicion[]> {
  const rows = await suspects(tx, scope)
  const at = scope.mapping.touchpoint.at
  const dated = rows.map(row => ({ row, day: dayOf(row.properties, at, scope.timeZone) }))
  const ahead = dated.filter(
    ({ row, day }) =>
      day !== null &&
      day > scope.asOf &&
      day > addDays(dayIn(row.updatedAt.toISOString(), scope.timeZone), 1) &&
      past.some(kind => kind === row.kind),
  )
  const ancient = dated.filter(({ day }) => day !== null && day < firstPlausibleDay)
  const of = (found: typeof dated) => found.map(({ row }) => recordOf(row, scope))
  const common = { code: 'impossible-dates', needs: ['touchpoints'], quarantined: true } as const
  return [
    {
      ...common,
      label: 'Calls, mails and notes dated in the future; they are left out until then',
      records: of(ahead),
      remedy: 'correct their dates in the CRM, or in the tool that logs them',
    },
    {
      ...common,
      label: `Calls, mails, meetings, notes and tasks dated before ${firstPlausibleDay.slice(0, 4)}; they count for nothing`,
      records: of(ancient),
      remedy: 'correct their dates in the CRM, or in the tool that logs them',
    },
  ]
}

async function suspects(tx: Tx, scope: Scope): Promise<Row[]> {
  const at = sql`r.properties->>${scope.mapping.touchpoint.at}`
  const { rows } = await sql<Row>`
    select r.kind, r.id, r.properties, r.updated_at as "updatedAt", (
      select l.to_id from link l where l.portal_id = r.portal_id and l.from_kind = r.kind and l.from_id = r.id
        and l.to_kind = 'company' order by l.to_id limit 1) as "accountId"
    from record r
    where r.portal_id = ${scope.portalId} and r.kind = any(${logged}::text[]) and ${isKnown(scope)}
      and (${at} < ${firstPlausibleDay} or ${at} > ${addDays(scope.asOf, 1)} or ${at} !~ '^\\d{4}-')
    order by r.id`.execute(tx)
  return rows
}

const recordOf = (
  { kind, id, properties, accountId }: Row,
  { mapping, recordUrl }: Scope,
): SuspectRecord => ({
  kind,
  id,
  name: textOf(properties, mapping.touchpoint.subject[kind])?.slice(0, 140) ?? `${kind} ${id}`,
  url: recordUrl(kind as RecordKind, id),
  accountId,
})
