import type { ObjectType } from '../../../world/portal.ts'

/** What the wire protocol says about one object type, apart from its properties. */
export interface ObjectFacts {
  name: ObjectType
  /** HubSpot's numeric object-type id, accepted wherever the name is. */
  typeId: string
  singular: string
  /** Properties answered when a request names none. */
  defaults: readonly string[]
  /** Properties a search's `query` looks into. */
  queried: readonly string[]
  modified: 'lastmodifieddate' | 'hs_lastmodifieddate'
  mergeable: boolean
  readOnly: boolean
  /** Values without which a record is not created. */
  required: readonly string[]
}

const record = (
  name: ObjectType,
  typeId: string,
  singular: string,
  defaults: string,
  queried: string,
  more: Partial<ObjectFacts> = {},
): ObjectFacts => ({
  name,
  typeId,
  singular,
  defaults: defaults.split(' '),
  queried: queried.split(' '),
  modified: 'hs_lastmodifieddate',
  mergeable: false,
  readOnly: false,
  required: [],
  ...more,
})

const engagement = (name: ObjectType, typeId: string, singular: string, queried: string): ObjectFacts =>
  record(name, typeId, singular, 'hs_createdate hs_lastmodifieddate hs_object_id hs_timestamp', queried, {
    required: ['hs_timestamp'],
  })

export const objectFacts: readonly ObjectFacts[] = [
  record(
    'companies',
    '0-2',
    'company',
    'createdate domain hs_lastmodifieddate hs_object_id name',
    'name domain website phone',
    { mergeable: true },
  ),
  record(
    'contacts',
    '0-1',
    'contact',
    'createdate email firstname hs_object_id lastmodifieddate lastname',
    'firstname lastname email phone',
    { mergeable: true, modified: 'lastmodifieddate' },
  ),
  record(
    'deals',
    '0-3',
    'deal',
    'amount closedate createdate dealname dealstage hs_lastmodifieddate hs_object_id pipeline',
    'dealname dealtype description',
    { mergeable: true },
  ),
  record(
    'tickets',
    '0-5',
    'ticket',
    'content createdate hs_lastmodifieddate hs_object_id hs_pipeline hs_pipeline_stage hs_ticket_category hs_ticket_priority subject',
    'subject content',
    { mergeable: true, required: ['hs_pipeline_stage'] },
  ),
  record(
    'line_items',
    '0-8',
    'line_item',
    'amount createdate hs_lastmodifieddate hs_object_id hs_product_id name price quantity',
    'name description',
  ),
  // https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contracts/guide
  record('contracts', '0-721', 'contract', 'hs_createdate hs_lastmodifieddate hs_object_id', 'hs_name', {
    mergeable: true,
  }),
  // Newer documents speak of a scope to write subscriptions; the published spec has none, so nobody may here.
  // https://developers.hubspot.com/docs/api-reference/latest/crm/objects/commerce-subscriptions/guide
  record(
    'subscriptions',
    '0-69',
    'subscription',
    'hs_createdate hs_lastmodifieddate hs_object_id',
    'hs_name',
    {
      readOnly: true,
    },
  ),
  record(
    'feedback_submissions',
    '0-19',
    'feedback_submission',
    'hs_createdate hs_lastmodifieddate hs_object_id',
    'hs_submission_name hs_content',
    { readOnly: true },
  ),
  engagement('tasks', '0-27', 'task', 'hs_task_subject hs_task_body'),
  engagement('notes', '0-46', 'note', 'hs_note_body'),
  engagement('meetings', '0-47', 'meeting', 'hs_meeting_title hs_meeting_body'),
  engagement('calls', '0-48', 'call', 'hs_call_title hs_call_body'),
  engagement('emails', '0-49', 'email', 'hs_email_subject'),
]

const byAnyName = new Map(
  objectFacts.flatMap(facts => [facts.name, facts.typeId, facts.singular].map(key => [key, facts] as const)),
)

/** By plural name, singular name or object-type id; undefined when HubSpot has no such type here. */
export const objectFactsOf = (nameOrId: string): ObjectFacts | undefined =>
  byAnyName.get(nameOrId.toLowerCase())

export const objectTypeNames: readonly ObjectType[] = objectFacts.map(facts => facts.name)
