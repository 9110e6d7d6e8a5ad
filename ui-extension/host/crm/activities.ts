import type { ActivityView } from '../record.ts'
import { associated, type RecordKey } from './associated.ts'
import type { Hubspot, HubspotRecord } from './hubspot.ts'
import { momentsIn } from './readable.ts'

/** Each engagement type with the property that titles it. */
const engagements = [
  { type: 'calls', kind: 'Call', title: 'hs_call_title' },
  { type: 'emails', kind: 'Email', title: 'hs_email_subject' },
  { type: 'meetings', kind: 'Meeting', title: 'hs_meeting_title' },
  { type: 'notes', kind: 'Note', title: 'hs_note_body' },
  { type: 'tasks', kind: 'Task', title: 'hs_task_subject' },
] as const satisfies { type: string; kind: ActivityView['kind']; title: string }[]

const shown = 20

/** The latest engagements with a record, newest first. */
export async function readActivities(crm: Hubspot, of: RecordKey, timeZone: string): Promise<ActivityView[]> {
  const moments = momentsIn(timeZone)
  const pages = await Promise.all(
    engagements.map(async ({ type, kind, title }) => {
      const records = await associated(crm, of, type, ['hs_timestamp', title])
      return records.map(record => ({ record, kind, title: record.properties[title] }))
    }),
  )
  return pages
    .flat()
    .sort((left, right) => happened(right.record) - happened(left.record))
    .slice(0, shown)
    .map(({ record, kind, title }) => ({
      id: record.id,
      kind,
      title: title ? plain(title) : kind,
      at: moments.format(happened(record)),
    }))
}

const happened = ({ properties, createdAt }: HubspotRecord): number =>
  Date.parse(properties.hs_timestamp ?? createdAt)

/** Notes are HTML; a list shows their words. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
