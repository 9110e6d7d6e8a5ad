import type { ObjectType } from '../../../world/portal.ts'

/** One direction of one kind of association. */
export interface AssociationType {
  typeId: number
  inverseId: number
  from: ObjectType
  to: ObjectType
  /** The v3 name, e.g. deal_to_company. */
  name: string
  label: string | null
  category: 'HUBSPOT_DEFINED' | 'USER_DEFINED'
}

type Pair = [
  from: ObjectType,
  to: ObjectType,
  typeId: number,
  inverseId: number,
  name: string,
  inverseName: string,
]

// https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values
const plain: Pair[] = [
  ['contacts', 'companies', 279, 280, 'contact_to_company_unlabeled', 'company_to_contact_unlabeled'],
  ['deals', 'companies', 341, 342, 'deal_to_company_unlabeled', 'company_to_deal_unlabeled'],
  ['tickets', 'companies', 339, 340, 'ticket_to_company_unlabeled', 'company_to_ticket_unlabeled'],
  ['deals', 'contacts', 3, 4, 'deal_to_contact', 'contact_to_deal'],
  ['contacts', 'tickets', 15, 16, 'contact_to_ticket', 'ticket_to_contact'],
  ['deals', 'line_items', 19, 20, 'deal_to_line_item', 'line_item_to_deal'],
  ['deals', 'tickets', 27, 28, 'deal_to_ticket', 'ticket_to_deal'],
  [
    'contacts',
    'feedback_submissions',
    97,
    98,
    'contact_to_feedback_submission',
    'feedback_submission_to_contact',
  ],
  [
    'tickets',
    'feedback_submissions',
    99,
    100,
    'ticket_to_feedback_submission',
    'feedback_submission_to_ticket',
  ],
  ['companies', 'calls', 181, 182, 'company_to_call', 'call_to_company'],
  ['companies', 'emails', 185, 186, 'company_to_email', 'email_to_company'],
  ['companies', 'meetings', 187, 188, 'company_to_meeting_event', 'meeting_event_to_company'],
  ['companies', 'notes', 189, 190, 'company_to_note', 'note_to_company'],
  ['companies', 'tasks', 191, 192, 'company_to_task', 'task_to_company'],
  ['contacts', 'calls', 193, 194, 'contact_to_call', 'call_to_contact'],
  ['contacts', 'emails', 197, 198, 'contact_to_email', 'email_to_contact'],
  ['contacts', 'meetings', 199, 200, 'contact_to_meeting_event', 'meeting_event_to_contact'],
  ['contacts', 'notes', 201, 202, 'contact_to_note', 'note_to_contact'],
  ['contacts', 'tasks', 203, 204, 'contact_to_task', 'task_to_contact'],
  ['deals', 'calls', 205, 206, 'deal_to_call', 'call_to_deal'],
  ['deals', 'emails', 209, 210, 'deal_to_email', 'email_to_deal'],
  ['deals', 'meetings', 211, 212, 'deal_to_meeting_event', 'meeting_event_to_deal'],
  ['deals', 'notes', 213, 214, 'deal_to_note', 'note_to_deal'],
  ['deals', 'tasks', 215, 216, 'deal_to_task', 'task_to_deal'],
  ['tickets', 'calls', 219, 220, 'ticket_to_call', 'call_to_ticket'],
  ['tickets', 'emails', 223, 224, 'ticket_to_email', 'email_to_ticket'],
  ['tickets', 'meetings', 225, 226, 'ticket_to_meeting_event', 'meeting_event_to_ticket'],
  ['tickets', 'notes', 227, 228, 'ticket_to_note', 'note_to_ticket'],
  ['tickets', 'tasks', 229, 230, 'ticket_to_task', 'task_to_ticket'],
  ['calls', 'meetings', 399, 400, 'call_to_meeting_event', 'meeting_event_to_call'],
]

/**
 * HubSpot's own ids for these are in no table we have seen: the numbers stand in for them (unverified), and a
 * reader must go by the absence of a label.
 */
const unpublished: Pair[] = [
  ['contracts', 'companies', 7211, 7212, 'contract_to_company', 'company_to_contract'],
  ['contracts', 'deals', 7213, 7214, 'contract_to_deal', 'deal_to_contract'],
  ['contracts', 'contacts', 7215, 7216, 'contract_to_contact', 'contact_to_contract'],
  ['subscriptions', 'companies', 6911, 6912, 'subscription_to_company', 'company_to_subscription'],
  ['subscriptions', 'deals', 6913, 6914, 'subscription_to_deal', 'deal_to_subscription'],
  ['subscriptions', 'contacts', 6915, 6916, 'subscription_to_contact', 'contact_to_subscription'],
]

const labelled: [...Pair, label: string, inverseLabel: string][] = [
  ['contacts', 'companies', 1, 2, 'contact_to_company', 'company_to_contact', 'Primary', 'Primary'],
  ['deals', 'companies', 5, 6, 'deal_to_company', 'company_to_deal', 'Primary', 'Primary'],
  ['tickets', 'companies', 26, 25, 'ticket_to_company', 'company_to_ticket', 'Primary', 'Primary'],
  [
    'companies',
    'companies',
    13,
    14,
    'parent_to_child_company',
    'child_to_parent_company',
    'Child Company',
    'Parent Company',
  ],
]

const toItself: [type: ObjectType, typeId: number, name: string][] = [
  ['contacts', 449, 'contact_to_contact'],
  ['companies', 450, 'company_to_company'],
  ['deals', 451, 'deal_to_deal'],
  ['tickets', 452, 'ticket_to_ticket'],
]

const bothWays = (pair: Pair, label: string | null, inverseLabel: string | null): AssociationType[] => {
  const [from, to, typeId, inverseId, name, inverseName] = pair
  return [
    { typeId, inverseId, from, to, name, label, category: 'HUBSPOT_DEFINED' },
    {
      typeId: inverseId,
      inverseId: typeId,
      from: to,
      to: from,
      name: inverseName,
      label: inverseLabel,
      category: 'HUBSPOT_DEFINED',
    },
  ]
}

/** HubSpot's own association types between the object types served here. */
export const builtinAssociationTypes: readonly AssociationType[] = [
  ...[...plain, ...unpublished].flatMap(pair => bothWays(pair, null, null)),
  ...labelled.flatMap(([from, to, id, inverse, name, inverseName, label, inverseLabel]) =>
    bothWays([from, to, id, inverse, name, inverseName], label, inverseLabel),
  ),
  ...toItself.map(
    ([type, typeId, name]): AssociationType => ({
      typeId,
      inverseId: typeId,
      from: type,
      to: type,
      name,
      label: null,
      category: 'HUBSPOT_DEFINED',
    }),
  ),
]

/** The labelled type that marks the one primary company, and the plain type that always goes with it. */
export const primaryCompany: Partial<Record<ObjectType, { primary: number; plain: number }>> = {
  contacts: { primary: 1, plain: 279 },
  deals: { primary: 5, plain: 341 },
  tickets: { primary: 26, plain: 339 },
}

export const parentCompanyTypeId = 14
