import { calculated, type Row, readOnly } from './row.ts'

/** Properties every object type has. */
export const common: Row[] = [
  ['hs_object_id', 'Record ID', 'number', readOnly],
  ['hs_createdate', 'Object create date/time', 'datetime', readOnly],
  ['hs_merged_object_ids', 'Merged record IDs', 'enumeration/checkbox', readOnly],
  ['hs_object_source', 'Record creation source', 'string', readOnly],
  ['hs_owning_teams', 'Owning teams', 'enumeration/checkbox', { external: true }],
  ['hs_updated_by_user_id', 'Updated by user ID', 'number', readOnly],
  ['hubspot_owner_id', 'Owner', 'enumeration', { external: true }],
  ['hubspot_owner_assigneddate', 'Owner assigned date', 'datetime', readOnly],
  ['hubspot_team_id', 'HubSpot team', 'enumeration', { external: true }],
]

/** When a record was last worked with, on the types that people work with. */
export const contacted: Row[] = [
  ['notes_last_contacted', 'Last contacted', 'datetime', calculated],
  ['notes_last_updated', 'Last activity date', 'datetime', calculated],
  ['notes_next_activity_date', 'Next activity date', 'datetime', calculated],
  ['num_contacted_notes', 'Number of times contacted', 'number', calculated],
  ['num_notes', 'Number of sales activities', 'number', calculated],
  ['hs_last_sales_activity_date', 'Last engagement date (day)', 'date', calculated],
  ['hs_last_sales_activity_timestamp', 'Last engagement date', 'datetime', calculated],
]

export const lifecycle: Row = [
  'lifecyclestage',
  'Lifecycle stage',
  'enumeration/radio',
  {
    options:
      'subscriber=Subscriber|lead=Lead|marketingqualifiedlead=Marketing qualified lead|salesqualifiedlead=Sales qualified lead|opportunity=Opportunity|customer=Customer|evangelist=Evangelist|other=Other',
  },
]

export const leadStatus: Row = [
  'hs_lead_status',
  'Lead status',
  'enumeration/radio',
  {
    options:
      'NEW=New|OPEN=Open|IN_PROGRESS=In progress|OPEN_DEAL=Open deal|UNQUALIFIED=Unqualified|ATTEMPTED_TO_CONTACT=Attempted to contact|CONNECTED=Connected|BAD_TIMING=Bad timing',
  },
]
