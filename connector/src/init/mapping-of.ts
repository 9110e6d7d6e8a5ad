import { StakeholderRole } from '@perennial/shared/model/contact'
import { hubspotMapping } from '../config/hubspot-mapping.ts'
import { mappedSources } from '../config/mapped-sources.ts'
import type { Mapping } from '../config/mapping.ts'
import type { PortalDescription } from '../crm/crm.ts'
import { folded } from './folded.ts'
import { leftFlag, onlyNamed } from './only-named.ts'
import type { Parts } from './proposal.ts'
import { sentimentsOf } from './sentiments.ts'
import { ticketSources } from './ticket-sources.ts'

/** The mapping that follows from what was decided. Names nothing that the portal does not have. */
export function mappingOf({
  room: { portal },
  reading,
  choices,
  amounts,
  withoutEnd,
  agreements,
  milestones,
}: Parts): Mapping {
  const mapping = structuredClone(hubspotMapping)
  for (const { path, chosen } of choices) assign(mapping, path.split('.'), chosen?.name ?? null)
  mapping.company.sentiments = sentiments(portal, mapping.company.sentiment)
  mapping.company.milestones = milestones
  mapping.deal.purposes = reading.type?.purposes ?? {}
  mapping.deal.withoutEnd = withoutEnd.withoutEnd
  mapping.deal.pipelines = Object.fromEntries(
    reading.pipelines.map(({ id }) => [
      id,
      { purpose: reading.purposes.get(id)!.purpose, amount_means: amounts.get(id)!.means },
    ]),
  )
  if (reading.stages.won.length > 0) mapping.deal.wonStages = reading.stages.won
  if (reading.stages.won.length + reading.stages.lost.length > 0)
    mapping.deal.lostStages = reading.stages.lost
  mapping.ticket = ticketSources(portal, mapping.ticket)
  mapping.contact.roles = roles(portal, mapping.contact)
  mapping.contact.inactive = onlyNamed(portal.properties.contact, leftFlag)
  mapping.contract = agreements.contract?.source ?? null
  mapping.subscription = agreements.subscription?.source ?? null
  withoutUndefined(mapping, portal)
  return mapping
}

const sentiments = ({ properties }: Pick<PortalDescription, 'properties'>, source: string | null) => {
  const definition = properties.company?.find(({ name }) => name === source)
  return definition ? sentimentsOf(definition) : {}
}

/** HubSpot's own buying roles, and those a portal added that are called like one of ours. */
function roles(
  { properties }: Pick<PortalDescription, 'properties'>,
  { role, roles: own }: Mapping['contact'],
) {
  const options = properties.contact?.find(({ name }) => name === role)?.options ?? []
  const named = options.flatMap(({ value, label }) => {
    const text = folded(label).replaceAll(' ', '_')
    return value in own || !StakeholderRole.options.includes(text as StakeholderRole)
      ? []
      : [[value, text as StakeholderRole]]
  })
  return { ...own, ...Object.fromEntries(named) }
}

/** The mapping is refused when it names a property that the portal lacks, so those become null. */
function withoutUndefined(mapping: Mapping, { properties }: Pick<PortalDescription, 'properties'>): void {
  for (const { path, kind, name } of mappedSources(mapping)) {
    const definitions = properties[kind]
    if (definitions === undefined || definitions.length === 0) continue
    if (!definitions.some(definition => definition.name === name && !definition.archived))
      if (!required.has(path.slice(1).join('.'))) assign(mapping, path.slice(1), null)
  }
}

const required = new Set([
  'company.name',
  'deal.name',
  'deal.amount',
  'deal.closeDate',
  'deal.stage',
  'ticket.openedAt',
  'survey.type',
  'survey.value',
  'survey.at',
  'touchpoint.at',
])

function assign(mapping: Mapping, path: readonly string[], value: string | null): void {
  const section = path
    .slice(0, -1)
    .reduce((inner, key) => inner[key] as Record<string, unknown>, mapping as Record<string, unknown>)
  section[path.at(-1)!] = value
}
