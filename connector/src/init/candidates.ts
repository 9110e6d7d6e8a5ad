import type { PortalDescription, PropertyDefinition } from '../crm/crm.ts'
import type { RecordKind } from '../record.ts'
import { nameFit } from './name-fit.ts'
import { slots } from './slots.ts'
import { isOwn } from './vendor-names.ts'

/** HubSpot's own properties that can fill a slot; all its others are bookkeeping or known by name already. */
const usefulOwn = new Set(['type', 'dealtype', 'hs_current_customer', 'hs_csm_sentiment'])

/** A property of the portal that could say something: custom, or one of the few useful ones of HubSpot. */
export const isCandidate = ({ name, archived, type }: PropertyDefinition): boolean =>
  !archived && type !== 'other' && !name.startsWith('perennial_') && (usefulOwn.has(name) || !isOwn(name))

/** HubSpot's own properties the evidence is made of. */
const evidence: Partial<Record<RecordKind, readonly string[]>> = {
  company: [
    'name',
    'lifecyclestage',
    'type',
    'hs_current_customer',
    'hs_parent_company_id',
    'hs_csm_sentiment',
  ],
  deal: [
    'dealname',
    'amount',
    'deal_currency_code',
    'closedate',
    'dealstage',
    'pipeline',
    'dealtype',
    'hs_arr',
    'hs_mrr',
  ],
}

/** Longest list that fits the address of a page; a longer one would cost a second call for every page. */
const longestList = 6_500

/** The properties to read of a kind: those the evidence is made of, then the most telling candidates that fit. */
export function propertiesToRead(
  portal: Pick<PortalDescription, 'properties'>,
  kind: 'company' | 'deal',
): string[] {
  const definitions = portal.properties[kind] ?? []
  const defined = new Set(definitions.map(({ name }) => name))
  const first = (evidence[kind] ?? []).filter(name => defined.has(name))
  const rest = definitions
    .filter(definition => isCandidate(definition) && !first.includes(definition.name))
    .map(definition => ({ definition, telling: tellingness(kind, definition) }))
    .filter(({ definition, telling }) => definition.type !== 'string' || telling > 0)
    .sort((a, b) => b.telling - a.telling)
    .map(({ definition }) => definition.name)
  return fitting([...first, ...rest])
}

function fitting(names: readonly string[]): string[] {
  let length = 0
  return names.filter(name => {
    length += name.length + 3
    return length <= longestList
  })
}

/** How well the best slot likes the name. */
export const tellingness = (kind: 'company' | 'deal', definition: PropertyDefinition): number =>
  Math.max(
    0,
    ...slots
      .filter(({ path, types }) => path.startsWith(`${kind}.`) && types.includes(definition.type))
      .map(slot => nameFit(slot, definition)),
  )
