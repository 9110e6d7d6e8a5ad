import { type RecordKind, recordKinds } from '../../record.ts'

/** What a record kind is called in HubSpot's addresses and properties. */
export interface HubspotKind {
  /** Name in API paths. */
  path: string
  /** Numeric type in record URLs; see https://developers.hubspot.com/docs/guides/crm/understanding-the-crm */
  typeId: string
  /** The property that changes with every modification. */
  modified: string
  /** Whether HubSpot can merge two of them. */
  merges: boolean
}

const modified = 'hs_lastmodifieddate'

export const hubspotKinds: Record<RecordKind, HubspotKind> = {
  company: { path: 'companies', typeId: '0-2', modified, merges: true },
  deal: { path: 'deals', typeId: '0-3', modified, merges: true },
  contact: { path: 'contacts', typeId: '0-1', modified: 'lastmodifieddate', merges: true },
  ticket: { path: 'tickets', typeId: '0-5', modified, merges: true },
  call: { path: 'calls', typeId: '0-48', modified, merges: false },
  email: { path: 'emails', typeId: '0-49', modified, merges: false },
  meeting: { path: 'meetings', typeId: '0-47', modified, merges: false },
  note: { path: 'notes', typeId: '0-46', modified, merges: false },
  task: { path: 'tasks', typeId: '0-27', modified, merges: false },
  line_item: { path: 'line_items', typeId: '0-8', modified, merges: false },
  // https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contracts/guide
  contract: { path: 'contracts', typeId: '0-721', modified, merges: true },
  // https://developers.hubspot.com/docs/api-reference/latest/crm/objects/commerce-subscriptions/guide
  subscription: { path: 'subscriptions', typeId: '0-69', modified, merges: false },
  survey: { path: 'feedback_submissions', typeId: '0-19', modified, merges: false },
}

const kindOfPath = new Map(recordKinds.map(kind => [hubspotKinds[kind].path, kind]))

/** HubSpot names the types of associated records in the plural, with a blank in one of them. */
export function kindNamed(path: string): RecordKind | undefined {
  return kindOfPath.get(path.replace(' ', '_'))
}

const mergedIds = 'hs_merged_object_ids'

/** The mapped properties of a kind and those the adapter itself lives on. */
export function propertiesOf(kind: RecordKind, mapped: readonly string[] = []): string[] {
  const { modified: modifiedName, merges } = hubspotKinds[kind]
  return [...new Set([...mapped, modifiedName, ...(merges ? [mergedIds] : [])])]
}
